import { Alert, Button, ButtonRow, Flex, LoadingButton } from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'

interface StepProps {
  children: ReactNode
  problem: string | null
  busy: boolean
  /** The one primary button. */
  forward: { label: string; onClick: () => void; disabled?: boolean }
  back?: { label: string; onClick: () => void }
}

/** One step of a form: what is asked or shown, what went wrong, and the way on. */
export const Step = ({ children, problem, busy, forward, back }: StepProps) => (
  <Flex direction="column" gap="md">
    {children}
    {problem ? (
      <Alert title="That did not work" variant="danger">
        {problem}
      </Alert>
    ) : null}
    <ButtonRow>
      <LoadingButton
        variant="primary"
        loading={busy}
        disabled={forward.disabled ?? false}
        onClick={forward.onClick}
      >
        {forward.label}
      </LoadingButton>
      {back ? (
        <Button variant="secondary" disabled={busy} onClick={back.onClick}>
          {back.label}
        </Button>
      ) : null}
    </ButtonRow>
  </Flex>
)
