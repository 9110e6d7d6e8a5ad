import { addDays, addMonths, type Day } from '@perennial/shared/day'
import { type Change, changeLabels } from '@perennial/shared/health/changes'
import {
  CompanyHistory,
  type HistoryChange,
  type HistoryDifference,
  type HistoryVersion,
} from '@perennial/shared/wire/company-history'
import { versionsOf } from '../config/versions.ts'
import { ConfigError } from '../errors.ts'
import { explainedDifference } from '../scoring/difference.ts'
import type { RulesInForce } from '../scoring/rules.ts'
import { rulesForReplay } from '../scoring/rules-for-replay.ts'
import { type HistoricScore, scoreHistory } from '../scoring/score-history.ts'
import { type ScoreMove, scoreMoves } from '../scoring/score-moves.ts'
import { conclusionsBetween } from '../scoring/stored-conclusions.ts'
import type { Tx } from '../store/store.ts'
import type { CardSource } from './card-source.ts'
import { type CompanyAsked, companyEndpoint } from './company-asked.ts'

const windowDays = 90

/** GET /v1/cards/company/:id/history: a year of scores, and what moved the last 90 days. */
export const companyHistoryEndpoint = (source: CardSource) =>
  companyEndpoint(source, async asked => {
    const { tx, scope, id, age } = asked
    const from = addMonths(scope.asOf, -12)
    const since = addDays(scope.asOf, -windowDays)
    const rules = await rulesForReplay(tx, scope, source.config)
    const points = rules === null ? [] : await scoreHistory(tx, scope, rules, id, from)
    const isScored = rules !== null && points.length > 0
    return CompanyHistory.parse({
      ...age,
      from,
      points,
      versions: await versionsIn(tx, scope.portalId, points),
      windowDays,
      ...(isScored ? await differenceSince(asked, rules, since) : neverScored),
      moves: scoreMoves(await conclusionsBetween(tx, scope.portalId, id, since, scope.asOf)).map(moved),
    })
  })

type Difference = Pick<CompanyHistory, 'difference' | 'differenceUnknown'>

const unknown = (why: string): Difference => ({ difference: null, differenceUnknown: why })

const neverScored = unknown('This company has not been scored yet.')

async function differenceSince(
  { tx, scope, id }: CompanyAsked,
  rules: RulesInForce,
  since: Day,
): Promise<Difference> {
  const found = await explainedDifference(tx, scope, rules, id, { from: since, to: scope.asOf }).catch(
    notKnownThen,
  )
  if (found === null) return unknown(`The CRM did not know this company on ${since}.`)
  const { from, to, replayed, changes } = found
  if (from.score === null) return unknown(`It had no score on ${since}.`)
  if (to.score === null) return unknown('It has no score now.')
  const difference: HistoryDifference = {
    from: { on: since, score: from.score },
    to: { on: scope.asOf, score: to.score },
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
