import type { Day } from '@perennial/shared/day'
import type { SuspectRecord, Suspicion } from '@perennial/shared/health/data-quality/quality-finding'
import { rhythmOf } from '@perennial/shared/health/data-quality/rhythm'
import { type NewestUsage, staleEvents, staleUsage } from '@perennial/shared/health/data-quality/stale-usage'
import { isFedBy, type UsageNeed } from '@perennial/shared/health/data-quality/usage-feeds'
import type { DataNeed } from '@perennial/shared/health/measure'
import { type Seen, type Stream, streams } from './customers-seen.ts'

const stale = { code: 'stale-integration' } as const
const importAgain = 'mend the export, and import the missing days with `perennial import usage`'

/** Data that used to arrive and does not any more. */
export const staleIntegrations = (seen: Seen, usageDays: NewestUsage, asOf: Day): Suspicion[] => [
  ...usage(seen, usageDays, asOf),
  ...streams.flatMap(stream => silent(seen, stream, asOf)),
]

function usage({ metrics }: Seen, newest: NewestUsage, asOf: Day): Suspicion[] {
  const withAny = (needs: readonly UsageNeed[]): SuspectRecord[] =>
    distinct([...metrics].flatMap(([metric, own]) => (needs.some(need => isFedBy(need, metric)) ? own : [])))
  const whole = Map.groupBy(staleUsage(newest, asOf), ({ because }) => because)
  return [
    ...[...whole].map(([because, own]) => ({
      ...stale,
      label: because,
      records: withAny(own.map(({ need }) => need)),
      needs: own.map(({ need }) => need),
      quarantined: true,
      remedy: importAgain,
    })),
    ...staleEvents(newest, asOf).map(({ metric, newest: day }) => ({
      ...stale,
      label: `No account has had a value of the metric ${metric} since ${day}`,
      records: metrics.get(metric) ?? [],
      needs: ['usage' as const],
      quarantined: false,
      remedy: `${importAgain}; an event that is gone for good need not be in the scorecard's metrics`,
    })),
  ]
}

const sources: Record<Stream, { what: string; needs: DataNeed[]; remedy: string }> = {
  touchpoints: {
    what: 'calls, mails or meetings',
    needs: ['touchpoints'],
    remedy: 'check the connected inboxes and calendars, and the scopes of the token',
  },
  tickets: {
    what: 'tickets',
    needs: ['tickets', 'ticket_categories', 'ticket_text'],
    remedy: 'check the help desk, its link to the CRM and the scopes of the token',
  },
  surveys: {
    what: 'survey answers',
    needs: ['surveys', 'nps', 'csat', 'survey_comments'],
    remedy: 'check the survey tool, or import its answers',
  },
}

function silent({ streams: all }: Seen, stream: Stream, asOf: Day): Suspicion[] {
  const { customers, days } = all[stream]
  const rhythm = rhythmOf(days, asOf)
  if (!rhythm?.broken) return []
  const { what, needs, remedy } = sources[stream]
  const usual = rhythm.usualGap === 1 ? 'every day' : `every ${rhythm.usualGap} days`
  const label = `No ${what} since ${rhythm.newest}, which used to come ${usual} or so`
  return [{ ...stale, label, records: customers, needs, quarantined: false, remedy }]
}

const distinct = (records: readonly SuspectRecord[]): SuspectRecord[] => [
  ...new Map(records.map(record => [record.id, record])).values(),
]
