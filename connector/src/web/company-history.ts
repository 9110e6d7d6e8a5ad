import { addDays, addMonths, type Day } from '@perennial/shared/day'
import { type Change, changeLabels } from '@perennial/shared/health/changes'
import type { Conclusion } from '@perennial/shared/health/conclusion'
import {
  CompanyHistory,
  type HistoryChange,
  type HistoryDifference,
  type HistoryVersion,
} from '@perennial/shared/wire/company-history'
import { versionsOf } from '../config/versions.ts'
import { ConfigError } from '../errors.ts'
import { type ExplainedDifference, explainedDifference, storedDifference } from '../scoring/difference.ts'
import type { RulesInForce } from '../scoring/rules.ts'
import { rulesForReplay } from '../scoring/rules-for-replay.ts'
import { type HistoricScore, scoreHistory, storedHistory } from '../scoring/score-history.ts'
import { type ScoreMove, scoreMoves } from '../scoring/score-moves.ts'
import { conclusionsBetween } from '../scoring/stored-conclusions.ts'
import type { Tx } from '../store/store.ts'
import type { CardSource } from './card-source.ts'
import { type CompanyAsked, companyEndpoint } from './company-asked.ts'

const windowDays = 90

/** GET /v1/cards/company/:id/history: a year of scores, and what moved the last 90 days, as far as they were stored. */
export const companyHistoryEndpoint = (source: CardSource) =>
  companyEndpoint(source, async asked => {
    const { tx, scope, id } = asked
    const from = addMonths(scope.asOf, -12)
    const points = await storedHistory(tx, scope, id, from)
    const [first] = points
    return historyOf(asked, points, {
      from,
      incomplete: first !== undefined && first.on > from,
      difference: first
        ? (stored, days) => orUnknown(storedDifference(stored, days.from), days)
        : () => neverScored,
    })
  })

/** GET /v1/cards/company/:id/history/replayed: the same with the months before the first score, a replay each. */
export const replayedHistoryEndpoint = (source: CardSource) =>
  companyEndpoint(source, async asked => {
    const { tx, scope, id } = asked
    const from = addMonths(scope.asOf, -12)
    const rules = await rulesForReplay(tx, scope, source.config)
    const points = rules === null ? [] : await scoreHistory(tx, scope, rules, id, from)
    return historyOf(asked, points, {
      from,
      incomplete: false,
      difference:
        rules !== null && points.length > 0
          ? (_, days) => differenceSince(asked, rules, days)
          : () => neverScored,
    })
  })

interface Days {
  from: Day
  to: Day
}

interface Told {
  from: Day
  incomplete: boolean
  difference: (stored: readonly Conclusion[], days: Days) => Difference | Promise<Difference>
}

async function historyOf(
  { tx, scope, id, age }: CompanyAsked,
  points: readonly HistoricScore[],
  { difference, ...told }: Told,
): Promise<CompanyHistory> {
  const days = { from: addDays(scope.asOf, -windowDays), to: scope.asOf }
  const stored = await conclusionsBetween(tx, scope.portalId, id, days.from, days.to)
  return CompanyHistory.parse({
    ...age,
    ...told,
    points,
    versions: await versionsIn(tx, scope.portalId, points),
    windowDays,
    ...(await difference(stored, days)),
    moves: scoreMoves(stored).map(moved),
  })
}

type Difference = Pick<CompanyHistory, 'difference' | 'differenceUnknown'>

const unknown = (why: string): Difference => ({ difference: null, differenceUnknown: why })

const neverScored = unknown('This company has not been scored yet.')

async function differenceSince(
  { tx, scope, id }: CompanyAsked,
  rules: RulesInForce,
  days: Days,
): Promise<Difference> {
  const found = await explainedDifference(tx, scope, rules, id, days).catch(notKnownThen)
  return found === null
    ? unknown(`The CRM did not know this company on ${days.from}.`)
    : differenceOf(found, days)
}

const orUnknown = (found: ExplainedDifference | null, days: Days): Difference =>
  found === null ? unknown(`It had no score on ${days.from}.`) : differenceOf(found, days)

function differenceOf(found: ExplainedDifference, days: Days): Difference {
  const { from, to, replayed, changes } = found
  if (from.score === null) return unknown(`It had no score on ${days.from}.`)
  if (to.score === null) return unknown('It has no score now.')
  const difference: HistoryDifference = {
    from: { on: days.from, score: from.score },
    to: { on: days.to, score: to.score },
    replayed,
    changes: changes.map(inWords),
  }
  return { difference, differenceUnknown: null }
}

function notKnownThen(error: unknown): null {
  if (error instanceof ConfigError) return null
  throw error
}

const inWords = ({ kind, label, points, because }: Change): HistoryChange => ({
  kind: changeLabels[kind],
  label,
  points,
  because,
})

const moved = ({ changes, ...move }: ScoreMove) => ({ ...move, changes: changes.map(inWords) })

/** The versions that came to rule between two points, on the day of the first score under each. */
async function versionsIn(
  tx: Tx,
  portalId: string,
  points: readonly HistoricScore[],
): Promise<HistoryVersion[]> {
  const began = points.filter(({ version }, at) => at > 0 && version !== points[at - 1]!.version)
  if (began.length === 0) return []
  const known = new Map((await versionsOf(tx, portalId)).map(one => [one.version, one]))
  return began.flatMap(({ on, version }) => {
    const one = known.get(version)
    return one ? [{ on, version, origin: one.origin, by: one.by, reason: one.reason }] : []
  })
}
