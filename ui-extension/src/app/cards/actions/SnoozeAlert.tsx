import { DateInput, Modal, ModalBody } from '@hubspot/ui-extensions'
import { useState } from 'react'
import { ReasonField } from '../../common/act/ReasonField.tsx'
import { Step } from '../../common/act/Step.tsx'
import { newKey, useAct } from '../../common/act/useAct.ts'
import { dateOf, dayOf, daysAfter } from '../../common/words/baseDate.ts'
import type { Writer } from './writer.ts'

interface SnoozeAlertProps {
  alertId: string
  asOf: string
  writer: Writer
  onSnoozed: () => void
}

export const snoozeAlertId = 'snooze-alert'
const usualDays = 14

/** Silences an alert until a day, with a reason; it wakes by itself when things get worse. */
export const SnoozeAlert = (props: SnoozeAlertProps) => (
  <Modal id={snoozeAlertId} title="Snooze alert" width="md">
    <ModalBody>
      <SnoozeForm {...props} />
    </ModalBody>
  </Modal>
)

function SnoozeForm({ alertId, asOf, writer, onSnoozed }: SnoozeAlertProps) {
  const [until, setUntil] = useState(dateOf(daysAfter(asOf, usualDays)))
  const [reason, setReason] = useState('')
  const { busy, problem, run } = useAct()
  const snooze = () =>
    run(async () => {
      await writer.snooze(alertId, { until: dayOf(until), reason: reason.trim(), key: newKey() })
      onSnoozed()
    })
  return (
    <Step
      problem={problem}
      busy={busy}
      forward={{ label: 'Snooze', onClick: snooze, disabled: reason.trim() === '' }}
    >
      <DateInput
        label="Until"
        name="until"
        format="YYYY-MM-DD"
        description="It speaks earlier when the risk rises, the band falls or the notice date comes."
        required
        value={until}
        onChange={value => value && setUntil(value)}
      />
      <ReasonField value={reason} onChange={setReason} />
    </Step>
  )
}
