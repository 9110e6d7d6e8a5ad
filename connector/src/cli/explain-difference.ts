import { type Day, isDay } from '@perennial/shared/day'
import { explainedRows } from '@perennial/shared/health/explained'
import { ConfigError } from '../errors.ts'
import { type ExplainedDifference, explainedDifference } from '../scoring/difference.ts'
import { currentRules } from '../scoring/rules.ts'
import { scoreSeries } from '../scoring/score-series.ts'
import { ledgerFacts } from '../view/ledger-facts.ts'
import { differenceText } from './difference-text.ts'
import type { ExplainOptions } from './explain-options.ts'
import { findAccount } from './find-account.ts'
import { emit } from './output.ts'
import { offlineScope, type Session } from './session.ts'

/** What moved the score of an account from one day to another. */
export async function printDifference(
  session: Session,
  account: string,
  options: ExplainOptions,
): Promise<number> {
  const { store, config } = session
  const { portalId, scope: now } = await offlineScope(session, options)
  const days = daysIn(options, now.asOf)
  const scope = { ...now, asOf: days.to }
  const found = await store.withoutTrace(portalId, async tx => {
    const id = await findAccount(tx, portalId, account, config.mapping.company)
    const rules = await currentRules(tx, scope, config)
    const [facts] = await ledgerFacts(tx, scope, [id])
    const { name, url } = facts!.account
    return {
      account: { id, name, url },
      ...(await explainedDifference(tx, scope, rules, id, days)),
      series: await scoreSeries(tx, portalId, id, days.from, days.to),
    }
  })
  emit(options.json === true, differenceJson(found), () => differenceText(found).join('\n'))
  return 0
}

type Found = ExplainedDifference & {
  account: { id: string; name: string; url: string | null }
  series: Awaited<ReturnType<typeof scoreSeries>>
}

/** The last day as `explain` shows any day, with where it came from and why. */
const differenceJson = ({ account, from, to, difference, changes, replayed, series }: Found) => ({
  account,
  asOf: to.asOf,
  score: to.score,
  band: to.band,
  coverage: to.coverage,
  scorecard: { name: to.scorecard, version: to.version },
  contributions: explainedRows(to, to.asOf),
  unscoredBecause: to.unscoredBecause,
  from: {
    asOf: from.asOf,
    score: from.score,
    band: from.band,
    coverage: from.coverage,
    scorecard: { name: from.scorecard, version: from.version },
    replayed,
  },
  difference,
  changes,
  series,
})

function daysIn({ from, to }: ExplainOptions, asOf: Day): { from: Day; to: Day } {
  const days = { from: dayIn('--from', from), to: dayIn('--to', to ?? asOf) }
  if (days.from <= days.to) return days
  throw new ConfigError(`--from: ${days.from} is after ${days.to}`, {
    field: '--from',
    remedy: 'name the earlier day first',
  })
}

function dayIn(option: string, day: string | undefined): Day {
  if (day !== undefined && isDay(day)) return day
  throw new ConfigError(
    `${option}: ${day === undefined ? 'no day is named' : `${JSON.stringify(day)} is not a day`}`,
    {
      field: option,
      remedy: 'write YYYY-MM-DD',
    },
  )
}
