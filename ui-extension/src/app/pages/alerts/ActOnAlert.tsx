import { DateInput, Flex, Select, TextArea, useExtensionActions } from '@hubspot/ui-extensions'
import type { PageAlert } from '@perennial/shared/wire/alerts'
import { useRef, useState } from 'react'
import { Step } from '../../common/act/Step.tsx'
import { newKey, useAct } from '../../common/act/useAct.ts'
import type { AlertAct, AlertsConnector } from './connector.ts'

type What = 'useful' | 'not_useful' | 'snooze' | 'close'

const whats: { label: string; value: What }[] = [
  { label: 'It was useful', value: 'useful' },
  { label: 'It was not useful', value: 'not_useful' },
  { label: 'Snooze it until a day', value: 'snooze' },
  { label: 'Close it', value: 'close' },
]

interface ActOnAlertProps {
  alert: PageAlert
  connector: AlertsConnector
  onActed: () => void
}

/** A word on an alert, or an end to it; snoozing takes a day and a reason. */
export function ActOnAlert({ alert, connector, onActed }: ActOnAlertProps) {
  const [what, setWhat] = useState<What>('useful')
  const [until, setUntil] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const key = useRef(newKey())
  const { busy, problem, run } = useAct()
  const { addAlert, closeOverlay } = useExtensionActions<'pages'>()
  const isFeedback = what === 'useful' || what === 'not_useful'
  const save = () =>
    run(async () => {
      await connector.act(alert.id, actOf(what, { until, reason: reason.trim(), key: key.current }))
      key.current = newKey()
      addAlert({ type: 'success', message: `${alert.account.name}: saved` })
      closeOverlay(`alert-${alert.id}`)
      onActed()
    })
  const ready = isFeedback || (reason.trim() !== '' && (what !== 'snooze' || until !== null))
  return (
    <Step problem={problem} busy={busy} forward={{ label: 'Save', onClick: save, disabled: !ready }}>
      <Flex direction="column" gap="sm">
        <Select
          name="what"
          label="What to do"
          options={whats}
          value={what}
          onChange={value => setWhat(value as What)}
        />
        {what === 'snooze' ? (
          <DateInput
            name="until"
            label="Until"
            required
            format="medium"
            onChange={date => setUntil(dayOf(date))}
          />
        ) : null}
        <TextArea
          name="reason"
          label={isFeedback ? 'Note' : 'Reason'}
          required={!isFeedback}
          value={reason}
          onChange={setReason}
        />
      </Flex>
    </Step>
  )
}

function actOf(
  what: What,
  { until, reason, key }: { until: string | null; reason: string; key: string },
): AlertAct {
  if (what === 'snooze') return { act: 'snooze', request: { until: until ?? '', reason, key } }
  if (what === 'close') return { act: 'close', request: { reason, key } }
  return { act: 'feedback', request: { useful: what === 'useful', note: reason, key } }
}

/** Months of the SDK's date inputs begin at 0. */
const dayOf = (date: { year: number; month: number; date: number } | null | undefined): string | null =>
  date
    ? `${date.year}-${String(date.month + 1).padStart(2, '0')}-${String(date.date).padStart(2, '0')}`
    : null
