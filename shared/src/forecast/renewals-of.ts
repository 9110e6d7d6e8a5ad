import { addDays, type Day } from '../day.ts'
import { weakest } from '../model/basis.ts'
import { isAtWill } from '../risk/decisions/at-will.ts'
import { type DealsOfRenewals, dealsByDue } from './deals-by-due.ts'
import type { DueRenewal, RenewalOutcome, RenewalRules, RenewalSource } from './due-renewal.ts'
import { knownLines } from './known-lines.ts'
import { type LineTerm, lineTerms } from './line-terms.ts'
import { type Payments, paymentsOf } from './payments.ts'

/**
 * All renewals of an account as they stand on a day, past ones and the next one of each line, earliest first. Lines that
 * come due on the same day are one renewal: one decision. What is paid at will is not among them.
 */
export function renewalsOf(source: RenewalSource, asOf: Day, rules: RenewalRules): DueRenewal[] {
  const lines = knownLines(source.book, asOf)
  const terms = [
    ...Map.groupBy(
      lines.flatMap(line => lineTerms(line, lines, asOf, rules)),
      ({ due }) => due,
    ),
  ]
    .filter(([, together]) => !together.every(({ line }) => isAtWill(line)))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const payments = paymentsOf(source.book, lines, rules)
  const noticed = terms.find(([due]) => source.noticeGivenOn !== null && due >= source.noticeGivenOn)?.[0]
  const undecided = terms.filter(([, together]) => together.every(({ came }) => came === 'open'))
  const deals = dealsByDue(source.deals, terms.map(dueOf), undecided.map(dueOf), asOf)
  return terms.map(([due, together]) =>
    renewalOn(due, together, {
      source,
      payments,
      deals,
      outcome: outcomeOf(due, together, payments, rules, deals.lost.get(due)),
      saidNo: due === noticed && source.noticeGivenOn! <= asOf ? source.noticeGivenOn : null,
    }),
  )
}

const dueOf = ([due]: readonly [Day, LineTerm[]]): Day => due

interface Context {
  source: RenewalSource
  payments: Payments
  deals: DealsOfRenewals
  outcome: RenewalOutcome | null
  saidNo: Day | null
}

function renewalOn(
  due: Day,
  together: readonly LineTerm[],
  { source, payments, deals, outcome, saidNo }: Context,
): DueRenewal {
  const lines = together.map(({ line }) => line)
  const notices = together.flatMap(({ notice }) => notice ?? [])
  const given = together.flatMap(({ noticeGivenOn }) => noticeGivenOn ?? [])
  return {
    due,
    notice: notices.length === 0 ? null : notices.reduce((a, b) => (b < a ? b : a)),
    autoRenews: allOf(lines.map(({ autoRenews }) => autoRenews)),
    basis: weakest(lines.flatMap(line => [line.basis, source.dateBasis.get(line.id) ?? line.basis])),
    lines: lines.map(({ id }) => id),
    target: payments.before(lines, due),
    agreedRise: payments.agreedRise(lines, due),
    noticeGivenOn: given.length === lines.length ? given.reduce((a, b) => (b > a ? b : a)) : saidNo,
    dealCloses: deals.open.get(due) ?? null,
    outcome,
  }
}

/** True or false where all say so, null where they differ or do not say. */
const allOf = (answers: readonly (boolean | null)[]): boolean | null =>
  answers.every(one => one === answers[0]) ? answers[0]! : null

/**
 * Renewed as soon as something took the place of any of the lines, or they went on; lost when a person said so, a renewal
 * deal was lost, or nothing followed within the policy's overdue days.
 */
function outcomeOf(
  due: Day,
  together: readonly LineTerm[],
  payments: Payments,
  rules: RenewalRules,
  dealLost: Day | undefined,
): RenewalOutcome | null {
  const lines = together.map(({ line }) => line)
  const came = new Set(together.map(one => one.came))
  if (came.has('taken_over')) {
    const goneOn = together.filter(one => one.came === 'by_itself').map(({ line }) => line)
    return { what: 'renewed', ...payments.afterwards(lines, goneOn, due) }
  }
  if (came.has('by_itself')) return { what: 'renewed', on: due, final: payments.on(lines, due) }
  if (dealLost !== undefined) return { what: 'lost', on: dealLost, final: [] }
  if (came.has('open')) return null
  const lapsed = addDays(due, Math.max(rules.graceDays, rules.overdueDays))
  return { what: 'lost', on: came.has('lapsed') ? lapsed : due, final: [] }
}
