import { Modal, ModalBody, Text } from '@hubspot/ui-extensions'
import type { PublishReceipt } from '@perennial/shared/wire/settings-publish'
import { useRef, useState } from 'react'
import { ReasonField } from '../../common/act/ReasonField.tsx'
import { Step } from '../../common/act/Step.tsx'
import { newKey, useAct } from '../../common/act/useAct.ts'
import type { SettingsConnector } from '../settingsConnector.ts'

export const rollBackId = (to: number): string => `roll-back-${to}`

interface RollBackProps {
  to: number
  rules: number | null
  connector: SettingsConnector
  onRolledBack: (receipt: PublishReceipt) => void
}

/** Brings an earlier version back, as a new one. */
export const RollBack = (props: RollBackProps) => (
  <Modal id={rollBackId(props.to)} title={`Back to version ${props.to}`} width="md">
    <ModalBody>
      <RollBackStep {...props} />
    </ModalBody>
  </Modal>
)

function RollBackStep({ to, rules, connector, onRolledBack }: RollBackProps) {
  const [reason, setReason] = useState('')
  const key = useRef(newKey())
  const { busy, problem, run } = useAct()
  const back = () =>
    run(async () =>
      onRolledBack(await connector.rollBack({ base: rules, to, reason: reason.trim(), key: key.current })),
    )
  return (
    <Step
      problem={problem}
      busy={busy}
      forward={{ label: 'Roll back', onClick: back, disabled: reason.trim() === '' }}
    >
      <Text>{`A new version says what version ${to} said. Nothing about the past is overwritten.`}</Text>
      <ReasonField value={reason} onChange={setReason} />
    </Step>
  )
}
