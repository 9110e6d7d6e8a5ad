import { type Assessment, assess, type Rules } from '@perennial/shared/assessment'
import { applicable } from '@perennial/shared/health/entries'
import type { CardKnowledge, Knowledge } from '@perennial/shared/health/lint/knowledge'
import type { LintedCard } from '@perennial/shared/health/lint/linted-card'
import type { DataNeed } from '@perennial/shared/health/measure'
import type { ApplicableScorecard } from '@perennial/shared/health/score'
import { holds } from '@perennial/shared/lifecycle/condition-holds'
import type { Config } from '../config.ts'
import { rulesWithoutRates } from '../scoring/rules-without-rates.ts'
import type { Tx } from '../store/store.ts'
import { availableData } from '../view/available-data.ts'
import { everyCustomer } from '../view/every-account.ts'
import type { Scope } from '../view/scope.ts'

/** Enough to judge a scorecard by; more would only take longer. */
const mostCustomers = 2000

/** What a stored portal tells about the scorecards of a file: whom each claims, who is scored by it and what is known of them. */
export async function portalKnowledge(
  tx: Tx,
  scope: Scope,
  config: Config,
  cards: readonly LintedCard[],
): Promise<Pick<Knowledge, 'available' | 'customers' | 'cards'>> {
  const available = await availableData(tx, scope.portalId, config.mapping)
  const rules = await underCards(tx, scope, config, cards, available)
  const tallies = cards.map(emptyTally)
  let customers = 0
  for await (const views of everyCustomer(tx, scope, config)) {
    for (const view of views.slice(0, mostCustomers - customers)) {
      tallyUp(tallies, cards, assess(view, rules, null))
      customers++
    }
    if (customers === mostCustomers) break
  }
  return { available, customers, cards: tallies }
}

/** The rules in force with the scorecards of the file in place of theirs. */
async function underCards(
  tx: Tx,
  scope: Scope,
  config: Config,
  cards: readonly LintedCard[],
  available: ReadonlySet<DataNeed>,
): Promise<Rules> {
  const rules = await rulesWithoutRates(tx, scope, config)
  const own = cards.map(({ card }): ApplicableScorecard => ({ card, entries: applicable(card, available) }))
  const isComplete = cards.some(({ card }) => card.when === undefined)
  return { ...rules, scorecards: isComplete ? own : [...own, rules.scorecards.at(-1)!] }
}

type Tally = CardKnowledge & { claims: string[]; known: Map<string, number> }

const emptyTally = ({ at }: LintedCard): Tally => ({ at, claims: [], wins: 0, known: new Map() })

function tallyUp(
  tallies: readonly Tally[],
  cards: readonly LintedCard[],
  { view, facts, scorecard, score }: Assessment,
): void {
  cards.forEach(({ card }, at) => {
    const tally = tallies[at]!
    if (card.when === undefined || holds(card.when, facts) === true) tally.claims.push(view.account.name)
    if (scorecard.card !== card) return
    tally.wins++
    for (const { measure, value } of score.contributions)
      if (value !== null) tally.known.set(measure, (tally.known.get(measure) ?? 0) + 1)
  })
}
