import { assess, type Rules } from '../assessment.ts'
import type { AccountView } from '../model/account-view.ts'
import type { Score } from './score.ts'
import type { Standing } from './standing.ts'

/** A measure that reads the ticket, with it and without it. */
export interface TicketEffect {
  measure: string
  label: string
  /** 0..100, 100 is best; null = nothing would be known. */
  value: number | null
  without: number | null
  /** What the measure says with the ticket. */
  because: string
}

export interface TicketCost {
  /** By how many points the ticket lowers the model's score; negative: it raises it. Null when unknown. */
  points: number | null
  /** Why it is unknown. */
  because: string | null
  effects: TicketEffect[]
}

/** What the health score would be without one ticket: the account is scored twice, by the same rules. */
export function ticketCost(
  view: AccountView,
  ticketId: string,
  rules: Rules,
  standing: Standing | null,
): TicketCost {
  if (!view.tickets.some(({ id }) => id === ticketId))
    return unknown('No measure reads this ticket: it is too old, too new, or its dates cannot be')
  const afresh = standing && withoutTickets(standing, rules)
  const scored = (tickets: AccountView['tickets']): Score =>
    assess({ ...view, tickets, override: null }, rules, afresh).score
  const before = scored(view.tickets)
  const after = scored(view.tickets.filter(({ id }) => id !== ticketId))
  const effects = effectsOf(before, after)
  if (before.exact === null) return { ...unknown(before.unscoredBecause!), effects }
  if (after.exact === null)
    return { ...unknown('Without this ticket too little would be known to score the account'), effects }
  return { points: after.exact - before.exact, because: null, effects }
}

const unknown = (because: string): TicketCost => ({ points: null, because, effects: [] })

/** A value that is held from the last scoring would still hold the ticket. */
function withoutTickets({ band, readings }: Standing, { scorecards }: Rules): Standing {
  const ofTickets = new Set(
    scorecards
      .flatMap(({ entries }) => entries)
      .filter(({ measure }) => measure.needs.some(need => need.startsWith('ticket')))
      .map(({ id }) => id),
  )
  return { band, readings: new Map([...readings].filter(([entry]) => !ofTickets.has(entry))) }
}

function effectsOf(before: Score, after: Score): TicketEffect[] {
  const values = new Map(after.contributions.map(({ measure, value }) => [measure, value]))
  return before.contributions.flatMap(({ measure, label, value, because }) => {
    const without = values.get(measure) ?? null
    return without === value ? [] : [{ measure, label, value, without, because }]
  })
}
