import { assess } from '@perennial/shared/assessment'
import { type Day, isDay } from '@perennial/shared/day'
import { explainedRows } from '@perennial/shared/health/explained'
import { ConfigError } from '../errors.ts'
import { type ExplainedDifference, explainedDifference } from '../scoring/difference.ts'
import { lastScores, standingOf } from '../scoring/last-scores.ts'
import { currentRules } from '../scoring/rules.ts'
import { scoreSeries } from '../scoring/score-series.ts'
import { accountViews } from '../view/account-views.ts'
import { differenceText } from './difference-text.ts'
import { explanation } from './explanation.ts'
import { findAccount } from './find-account.ts'
import { emit } from './output.ts'
import { type CommonOptions, offlineScope, type Session, withSession } from './session.ts'
import { running, verb } from './verb.ts'

interface ExplainOptions extends CommonOptions {
  from?: string
  to?: string
}

export const explain = verb('explain', 'show how every number of an account came to be')
  .argument('<account>', "the company's id, domain or name")
  .option('--from <day>', 'what moved the score since that day')
  .option('--to <day>', 'up to that day (default: the as-of day)')
  .action(
    running(async (account: string, options: ExplainOptions) =>
      withSession(async session => {
        if (options.from === undefined && options.to === undefined)
          return printLevel(session, account, options)
        return printDifference(session, account, options)
      }),
    ),
  )

async function printLevel(session: Session, account: string, options: ExplainOptions): Promise<number> {
  const { store, config } = session
  const { portalId, scope } = await offlineScope(session, options)
  const { id, last, rules, assessment } = await store.withoutTrace(portalId, async tx => {
    const id = await findAccount(tx, portalId, account, config.mapping.company)
    const rules = await currentRules(tx, scope, config)
    const [view] = await accountViews(tx, scope, [id])
    const last = (await lastScores(tx, portalId, [id], scope.asOf)).get(id)
    return { id, last, rules, assessment: assess(view!, rules, standingOf(last, rules.version)) }
  })
  const { view, score, scorecard, arr, renewal, probability, stage, tier, expansion } = assessment
  emit(
    options.json === true,
    {
      account: { id, name: view.account.name, url: view.account.url },
      asOf: scope.asOf,
      score: score.value,
      band: score.band,
      coverage: score.coverage,
      confidence: score.confidence,
      scorecard: { name: scorecard.card.name, version: rules.version, because: scorecard.because },
      model: score.model,
      override: score.override,
      contributions: explainedRows(score, scope.asOf),
      unscoredBecause: score.unscoredBecause,
      changedOn: last?.changedOn ?? null,
      arr,
      renewal,
      probability,
      stage,
      tier,
      expansion,
    },
    () => explanation(assessment, rules.version).join('\n'),
  )
  return 0
}

async function printDifference(session: Session, account: string, options: ExplainOptions): Promise<number> {
  const { store, config } = session
  const { portalId, scope: now } = await offlineScope(session, options)
  const days = daysIn(options, now.asOf)
  const scope = { ...now, asOf: days.to }
  const found = await store.withoutTrace(portalId, async tx => {
    const id = await findAccount(tx, portalId, account, config.mapping.company)
    const rules = await currentRules(tx, scope, config)
    const [view] = await accountViews(tx, scope, [id])
    return {
      account: { id, name: view!.account.name, url: view!.account.url },
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
