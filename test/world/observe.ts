import type { Day } from './calendar.ts'
import type { Drivers } from './hazard.ts'
import type { Life } from './life.ts'
import { seatsOf, type Term } from './term.ts'
import { sundayOf, weekFrom } from './timeline.ts'

const gravity = { LOW: 0.5, MEDIUM: 1, HIGH: 2, URGENT: 3 } as const

/** Reads the churn drivers out of what an account left behind before `on`; looks at nothing later. */
export function observe(life: Life, term: Term, on: Day): Drivers {
  const seats = seatsOf(term)
  const recent = meanActiveUsers(life, on, 0, 8)
  const before = meanActiveUsers(life, on, 8, 26)
  const tenureDays = on - life.terms[0]!.start
  return {
    usageTrend: recent === null || before === null ? 0 : clamp(Math.log((recent + 1) / (before + 1)), -1, 1),
    seatUtilisation: recent === null ? 0.62 : recent / seats,
    silenceDays: silenceDays(life, on),
    ticketLoad: ticketLoad(life, seats, on),
    nps: lastNps(life, on),
    onboardingLateDays: tenureDays < 400 ? clamp(life.account.onboardingSlipDays, 0, 120) : 0,
    tenureYears: tenureDays / 365.25,
  }
}

function meanActiveUsers(life: Life, on: Day, skip: number, until: number): number | null {
  const end = weekFrom(on)
  const weeks = life.signals.use.filter(({ week }) => week < end - skip && week >= end - until)
  return weeks.length === 0
    ? null
    : weeks.reduce((sum, { activeUsers }) => sum + activeUsers, 0) / weeks.length
}

function silenceDays(life: Life, on: Day): number {
  const last = life.signals.touches.findLast(touch => touch.theirs && touch.on < on)
  const since = last?.on ?? Math.max(life.terms[0]!.start, sundayOf(-1))
  return clamp(on - since, 0, 180)
}

function ticketLoad(life: Life, seats: number, on: Day): number {
  const load = life.signals.tickets
    .filter(({ openedOn }) => openedOn < on && openedOn >= on - 90)
    .reduce((sum, { priority }) => sum + gravity[priority], 0)
  return load / Math.sqrt(seats / 40)
}

const lastNps = (life: Life, on: Day): number | null =>
  life.signals.surveys.findLast(survey => survey.type === 'NPS' && survey.on < on && survey.on >= on - 365)
    ?.value ?? null

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value))
