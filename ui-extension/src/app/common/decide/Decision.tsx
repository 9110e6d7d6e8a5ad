import { Button, ButtonRow, type ExtensionPointApiActions, LoadingButton, Text } from '@hubspot/ui-extensions'
import type { DecideRequest, DecisionReceipt } from '@perennial/shared/adjust'
import type { WaitingEdit } from '@perennial/shared/wire/approvals'
import { useAct } from '../act/useAct.ts'
import { outcomeOf } from './outcome.ts'
import { Reject, rejectId } from './Reject.tsx'

/** What deciding does to the surface around it. */
export type DecisionActions = Pick<ExtensionPointApiActions<'pages'>, 'addAlert' | 'closeOverlay'>

interface DecisionProps {
  edit: Pick<WaitingEdit, 'id' | 'state' | 'mayNotDecide'>
  decide: (request: DecideRequest) => Promise<DecisionReceipt>
  page: DecisionActions
  onDecided: () => void
}

/** Approves or rejects an edit that waits, or its undo; to whom it is not the turn of, it says whose it is. */
export function Decision({ edit: { id, state, mayNotDecide }, decide, page, onDecided }: DecisionProps) {
  const { busy, problem, run } = useAct()
  if (mayNotDecide !== null) return <Text variant="microcopy">{mayNotDecide}</Text>
  const said = async (verdict: DecideRequest['verdict'], note?: string) => {
    await decide({ verdict, expect: state, ...(note === undefined ? {} : { note }) })
    page.closeOverlay(rejectId(id))
    page.addAlert({ type: 'success', ...outcomeOf(state, verdict) })
    onDecided()
  }
  const [approve, reject] =
    state === 'proposed' ? (['Approve', 'Reject'] as const) : (['Approve undo', 'Reject undo'] as const)
  return (
    <>
      {problem ? <Text>{problem}</Text> : null}
      <ButtonRow>
        <LoadingButton
          size="xs"
          variant="secondary"
          loading={busy}
          onClick={() => run(() => said('approve'))}
        >
          {approve}
        </LoadingButton>
        <Button
          size="xs"
          variant="secondary"
          disabled={busy}
          overlay={<Reject editId={id} title={reject} reject={reason => said('reject', reason)} />}
        >
          {reject}
        </Button>
      </ButtonRow>
    </>
  )
}
