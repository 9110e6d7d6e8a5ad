import { Alert, Button, ButtonRow, Text } from '@hubspot/ui-extensions'
import type { ListedAlert } from '@perennial/shared/alert-request'
import { newKey, useAct } from '../../common/act/useAct.ts'
import { useLoaded } from '../../common/load/useLoaded.ts'
import { useReader } from '../../common/words/Reader.tsx'
import { SnoozeAlert, snoozeAlertId } from './SnoozeAlert.tsx'
import type { Writer } from './writer.ts'

interface OpenAlertProps {
  companyId: number
  writer: Writer
  closeOverlay: (id: string) => void
}

/** The alert that asks somebody to act on this account, if there is one, with what to do about it. */
export function OpenAlert({ companyId, writer, closeOverlay }: OpenAlertProps) {
  const { state, reload } = useLoaded(`alerts of ${companyId}`, () => writer.alerts(companyId))
  if (state.status === 'loading') return null
  if (state.status === 'failed')
    return <Text variant="microcopy">{`Alerts could not be loaded. ${state.failure.remedy}`}</Text>
  const { asOf, alerts } = state.value
  const alert = alerts.find(({ status }) => status !== 'resolved')
  if (!alert) return null
  return (
    <Announced
      alert={alert}
      asOf={asOf}
      writer={writer}
      onSnoozed={() => {
        closeOverlay(snoozeAlertId)
        reload()
      }}
      onJudged={reload}
    />
  )
}

interface AnnouncedProps {
  alert: ListedAlert
  asOf: string
  writer: Writer
  onSnoozed: () => void
  onJudged: () => void
}

function Announced({ alert, asOf, writer, onSnoozed, onJudged }: AnnouncedProps) {
  const { day } = useReader()
  const { busy, problem, run } = useAct()
  const judge = (useful: boolean) =>
    run(async () => {
      await writer.judge(alert.id, { useful, key: newKey() })
      onJudged()
    })
  return (
    <Alert title={titleOf(alert, day)} variant={alert.snoozed ? 'info' : 'warning'}>
      <Words alert={alert} />
      {problem ? <Text>{problem}</Text> : null}
      <ButtonRow>
        <Button
          size="xs"
          variant="secondary"
          overlay={<SnoozeAlert alertId={alert.id} asOf={asOf} writer={writer} onSnoozed={onSnoozed} />}
        >
          Snooze
        </Button>
        <Button size="xs" variant="transparent" disabled={busy} onClick={() => judge(true)}>
          Useful
        </Button>
        <Button size="xs" variant="transparent" disabled={busy} onClick={() => judge(false)}>
          Not useful
        </Button>
      </ButtonRow>
    </Alert>
  )
}

const titleOf = ({ snoozed, due, escalated }: ListedAlert, day: (day: string) => string): string => {
  if (snoozed) return `Alert snoozed until ${day(snoozed.until)}`
  return escalated ? `Escalated: act by ${day(due)}` : `Act by ${day(due)}`
}

function Words({ alert }: { alert: ListedAlert }) {
  const { day, percent, said } = useReader()
  const { snoozed, raisedOn, riskThen, risk, saveable, useful, notUseful } = alert
  const now = risk === null ? 'unknown now' : `${percent(risk)} now`
  const judged = [useful ? `${useful} found it useful` : '', notUseful ? `${notUseful} did not` : '']
  const sentences = [
    snoozed ? `${snoozed.by ?? 'Perennial'}: ${snoozed.reason}.` : '',
    `Risk of losing the renewal ${percent(riskThen)} when raised on ${day(raisedOn)}, ${now}.`,
    saveable ? `${percent(saveable.share)} of it may still be saved: ${said(saveable.because)}.` : '',
    judged.some(Boolean) ? `${judged.filter(Boolean).join(', ')}.` : '',
  ]
  return <Text>{sentences.filter(Boolean).join(' ')}</Text>
}
