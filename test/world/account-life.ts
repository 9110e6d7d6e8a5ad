import type { Account } from './account.ts'
import { addMonths, type Day, quarterOf, workday } from './calendar.ts'
import { churnHazard, quarterShock } from './hazard.ts'
import { type LatentHealth, latentHealth } from './latent-health.ts'
import type { Life } from './life.ts'
import { observe } from './observe.ts'
import { type Random, random } from './random.ts'
import { noSignals } from './signals.ts'
import { type Fate, isClosed, seatsOf, type Term } from './term.ts'
import { firstDay, lastDay, lastWeek, unrecordedWeeks, weekFrom } from './timeline.ts'
import { liveWeek } from './week.ts'

/** Lives an account from its first contract to the as-of date. Pure: same seed and account, same life. */
export function accountLife(seed: number, account: Account): Life {
  const draw = random(seed, 'life', account.index)
  const life: Life = { account, terms: [], signals: noSignals() }
  const health = latentHealth(account.disposition, draw)
  let term = account.kind === 'customer' ? firstTerm(account, draw) : null
  while (term !== null) {
    life.terms.push(term)
    liveTerm(seed, life, term, health, draw)
    term = nextTerm(term, health, draw)
  }
  if (account.kind !== 'customer') courtship(life, draw)
  return life
}

/** The few conversations with a company that never signed. */
function courtship(life: Life, draw: Random): void {
  for (let left = draw.between(0, 9); left > 0; left -= 1) {
    const on = workday(draw.between(firstDay, lastDay))
    const channel = draw.pick(['email', 'email', 'call', 'meeting', 'note'] as const)
    life.signals.touches.push({ on, channel, theirs: channel !== 'note' && draw.chance(0.3), person: 0 })
  }
}

function firstTerm(account: Account, draw: Random): Term {
  const { start, months, seats, seatPriceMinor } = account.first
  return {
    type: 'new',
    signedOn: start - draw.between(0, 12),
    start,
    end: addMonths(start, months),
    months,
    seats,
    seatPriceMinor,
    expansions: [],
    fate: null,
  }
}

function liveTerm(seed: number, life: Life, term: Term, health: LatentHealth, draw: Random): void {
  const lead = Math.max(30, life.account.first.noticeDays)
  const decidedOn = term.end - lead
  liveWeeks(life, term, term.start, decidedOn, health, draw)
  if (decidedOn > lastDay) return
  term.fate = decide(seed, life, term, decidedOn, draw)
  liveWeeks(life, term, decidedOn, term.end, health, draw)
}

function liveWeeks(life: Life, term: Term, from: Day, until: Day, health: LatentHealth, draw: Random): void {
  const last = Math.min(weekFrom(until) - 1, lastWeek)
  for (let week = Math.max(weekFrom(from), -unrecordedWeeks); week <= last; week += 1) {
    liveWeek(life, term, week, health(week), draw)
  }
}

function decide(seed: number, life: Life, term: Term, decidedOn: Day, draw: Random): Fate {
  const drivers = observe(life, term, decidedOn)
  const hazard = churnHazard(drivers, quarterShock(seed, quarterOf(term.end)))
  const outcome = draw.chance(hazard) ? 'churned' : 'renewed'
  const late = outcome === 'renewed' && draw.chance(0.25)
  const closedOn = late
    ? term.end + draw.between(1, 45)
    : Math.max(decidedOn + 1, term.end - draw.between(1, 40))
  return { outcome, hazard, drivers, decidedOn, closedOn }
}

function nextTerm(term: Term, health: LatentHealth, draw: Random): Term | null {
  if (!isClosed(term)) return null
  return term.fate?.outcome === 'renewed' ? renewedTerm(term, health, draw) : reactivatedTerm(term, draw)
}

function renewedTerm(term: Term, health: LatentHealth, draw: Random): Term {
  const mood = health(weekFrom(term.end))
  const change = mood > 0.4 && draw.chance(0.3) ? 1.15 : mood < -0.2 && draw.chance(0.4) ? 0.8 : 1
  return {
    ...term,
    type: 'renewal',
    signedOn: term.fate!.closedOn,
    start: term.end,
    end: addMonths(term.end, term.months),
    seats: Math.max(3, Math.round(seatsOf(term) * change)),
    seatPriceMinor: Math.round(term.seatPriceMinor * draw.pick([1, 1, 1.03, 1.05])),
    expansions: [],
    fate: null,
  }
}

/** One lost customer in eight comes back within the year. */
function reactivatedTerm(term: Term, draw: Random): Term | null {
  const start = term.end + draw.between(100, 280)
  if (!draw.chance(0.12) || start > lastDay - 45) return null
  const end = addMonths(start, 12)
  return { ...term, type: 'new', signedOn: start - 5, start, end, months: 12, expansions: [], fate: null }
}
