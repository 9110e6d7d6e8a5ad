import type { Account, Currency } from './account.ts'
import { type Day, dayText } from './calendar.ts'
import type { Life } from './life.ts'
import type { Random } from './random.ts'
import { isClosed, seatsOf, type Term, yearlyMinor } from './term.ts'
import { firstDay, lastDay } from './timeline.ts'

/** One deal before it is written in HubSpot's words. */
export interface Deal {
  contractType: 'new' | 'renewal' | 'expansion'
  /** The term it signs, adds to or is to renew; null for a company that never signed. */
  term: Term | null
  currency: Currency
  title: string
  pipeline: 'default' | 'renewals'
  stage: string
  openedOn: Day
  /** The day it reached the present stage, for open deals. */
  movedOn: Day
  expectedOn: Day
  /** Null: still open. */
  closedOn: Day | null
  /** Entered by the import of the day the CRM went live, already closed. */
  imported: boolean
  askedMinor: number
  amountMinor: number
  lostBecause: string | null
  /** Terms that were signed; null for open and lost deals. */
  contract: Contract | null
}

export interface Contract {
  start: Day
  /** First day no longer covered; null: runs until somebody cancels it. */
  end: Day | null
  /** Null: has no term. */
  months: number | null
  seats: number
  seatPriceMinor: number
  autoRenews: boolean
  noticeDays: number
}

/** Days before the end of a contract on which its renewal deal is opened. */
const renewalLead = 180

export const lostReasons = [
  'Price',
  'Low adoption',
  'Chose a competitor',
  'Sponsor left',
  'Budget cut',
  'Missing features',
]

/** New, expansion and renewal deals, in the order in which the terms were signed. */
export function dealsOf(life: Life, draw: Random): Deal[] {
  return life.terms.flatMap((term, at) => {
    const next = life.terms[at + 1]
    const renewal = renewalDeal(life.account, term, next?.type === 'renewal' ? next : null, draw)
    return [
      ...(term.type === 'new' ? [newDeal(life.account, term, draw)] : []),
      ...term.expansions.map((_, nth) => expansionDeal(life.account, term, nth, draw)),
      ...(renewal === null ? [] : [renewal]),
    ]
  })
}

function newDeal(account: Account, term: Term, draw: Random): Deal {
  const imported = term.signedOn < firstDay
  const amountMinor = yearlyMinor(term, term.seats)
  return {
    ...won('closedwon', term.signedOn),
    contractType: 'new',
    term,
    currency: account.currency,
    title: `${term.seats} seats`,
    pipeline: 'default',
    openedOn: imported ? firstDay : Math.max(firstDay, term.signedOn - draw.between(25, 110)),
    expectedOn: term.signedOn + draw.between(-20, 10),
    imported,
    askedMinor: amountMinor,
    amountMinor,
    contract: contractOf(account, term, term.start, term.seats),
  }
}

function expansionDeal(account: Account, term: Term, nth: number, draw: Random): Deal {
  const { on, seats } = term.expansions[nth]!
  const amountMinor = yearlyMinor(term, seats)
  const imported = on < firstDay
  return {
    ...won('closedwon', on),
    contractType: 'expansion',
    term,
    currency: account.currency,
    title: `${seats} more seats`,
    pipeline: 'default',
    openedOn: imported ? firstDay : Math.max(firstDay, on - draw.between(5, 40)),
    expectedOn: on,
    imported,
    askedMinor: amountMinor,
    amountMinor,
    contract: contractOf(account, term, on, seats),
  }
}

const won = (stage: string, closedOn: Day) => ({ stage, closedOn, movedOn: closedOn, lostBecause: null })

function contractOf(account: Account, term: Term, start: Day, seats: number): Contract {
  const { autoRenews, noticeDays } = account.first
  return {
    start,
    end: term.end,
    months: term.months,
    seats,
    seatPriceMinor: term.seatPriceMinor,
    autoRenews,
    noticeDays,
  }
}

/** The deal that renews (or loses) a term: none before its lead time, and sometimes forgotten. */
function renewalDeal(account: Account, term: Term, next: Term | null, draw: Random): Deal | null {
  const openedOn = Math.max(firstDay, term.end - renewalLead + draw.between(-10, 10))
  const forgotten = draw.chance(0.1)
  const askedMinor = yearlyMinor(term, seatsOf(term))
  const common = {
    contractType: 'renewal' as const,
    term,
    currency: account.currency,
    title: `renewal ${dayText(term.end).slice(0, 4)}`,
    pipeline: 'renewals' as const,
    openedOn,
    expectedOn: term.end,
    imported: false,
    askedMinor,
  }
  if (!isClosed(term))
    return forgotten || openedOn > lastDay ? null : { ...common, ...stillOpen(term, askedMinor) }
  if (next === null) return { ...common, ...lost(term, askedMinor, draw) }
  const amountMinor = yearlyMinor(next, next.seats)
  return {
    ...common,
    ...won('renewed', next.signedOn),
    amountMinor,
    contract: contractOf(account, next, next.start, next.seats),
  }
}

const lost = (term: Term, amountMinor: number, draw: Random) => ({
  stage: 'churned',
  closedOn: term.fate!.closedOn,
  movedOn: term.fate!.closedOn,
  lostBecause: draw.pick(lostReasons),
  amountMinor,
  contract: null,
})

function stillOpen(term: Term, amountMinor: number) {
  const left = term.end - lastDay
  const stage =
    left > 120
      ? 'renewal_upcoming'
      : left > 60
        ? 'renewal_in_talks'
        : left > 20
          ? 'renewal_quote_sent'
          : 'renewal_verbal'
  return { stage, closedOn: null, movedOn: lastDay - 4, lostBecause: null, amountMinor, contract: null }
}
