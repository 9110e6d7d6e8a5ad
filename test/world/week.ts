import { sigmoid } from './latent-health.ts'
import type { Life } from './life.ts'
import type { Random } from './random.ts'
import type { Ticket } from './signals.ts'
import { seatsOf, type Term } from './term.ts'
import { lastDay, sundayOf } from './timeline.ts'

/** Lives one week of a contract: every series leans on the same latent health. */
export function liveWeek(life: Life, term: Term, week: number, health: number, draw: Random): void {
  const fading = term.fate?.outcome === 'churned'
  use(life, term, week, fading ? health - 1.2 : health, draw)
  touches(life, week, fading ? health - 1 : health, draw)
  tickets(life, term, week, health, draw)
  nps(life, term, week, health, draw)
  if (!fading) expansion(term, week, health, draw)
}

function use(life: Life, term: Term, week: number, health: number, draw: Random): void {
  const share = sigmoid(0.75 + 1.1 * health) * ramp(life, week) * season(week) * draw.normal(1, 0.05)
  const activeUsers = Math.max(0, Math.min(seatsOf(term), Math.round(seatsOf(term) * share)))
  const events = draw.count(Math.min(activeUsers * 14, 600))
  const depth = sigmoid(health)
  life.signals.use.push({
    week,
    activeUsers,
    events,
    features: [Math.round(events * 0.2 * depth), Math.round(events * 0.3), Math.round(events * 0.12 * depth)],
  })
}

/** New customers fill their seats while they are onboarded, later when onboarding slips. */
function ramp(life: Life, week: number): number {
  const goLive = 75 + life.account.onboardingSlipDays
  const age = sundayOf(week) - life.terms[0]!.start
  return Math.min(1, 0.25 + (0.75 * Math.max(0, age)) / Math.max(30, goLive))
}

/** Two quiet weeks around New Year and a slower August. */
function season(week: number): number {
  const date = new Date(sundayOf(week) * 86_400_000)
  const [month, dayOfMonth] = [date.getUTCMonth(), date.getUTCDate()]
  if ((month === 11 && dayOfMonth > 22) || (month === 0 && dayOfMonth < 4)) return 0.55
  return month === 7 ? 0.93 : 1
}

function touches(life: Life, week: number, health: number, draw: Random): void {
  const rate = 0.39 * Math.exp(0.3 * Math.max(-2, Math.min(2, health)))
  for (let left = draw.count(rate); left > 0; left -= 1) {
    const channel = draw.weighted([
      ['email', 46],
      ['call', 20],
      ['meeting', 17],
      ['note', 10],
      ['task', 7],
    ] as const)
    const theirs = channel !== 'note' && channel !== 'task' && draw.chance(sigmoid(0.4 + 1.3 * health))
    const on = sundayOf(week) - draw.between(2, 6)
    life.signals.touches.push({ on, channel, theirs, person: somebody(life, draw) })
  }
}

function tickets(life: Life, term: Term, week: number, health: number, draw: Random): void {
  const rate = 0.08 * Math.exp(-0.55 * health) * Math.sqrt(seatsOf(term) / 40)
  for (let left = Math.min(4, draw.count(rate)); left > 0; left -= 1) {
    const grave = sigmoid(-1.6 - 0.8 * health)
    const priority = draw.chance(grave)
      ? draw.pick(['HIGH', 'HIGH', 'URGENT'] as const)
      : draw.pick(['LOW', 'MEDIUM', 'MEDIUM'] as const)
    const openedOn = sundayOf(week) - draw.between(2, 6)
    const closedOn = openedOn + daysToResolve(health, draw)
    const ticket = { openedOn, closedOn, priority, person: somebody(life, draw) }
    life.signals.tickets.push(ticket)
    if (closedOn < lastDay && draw.chance(0.15)) csat(life, ticket, health, draw)
  }
}

/** Mostly days, now and then months; slower where things go badly. */
const daysToResolve = (health: number, draw: Random): number =>
  Math.ceil(-Math.log(1 - draw.unit()) * 5 * Math.exp(-0.4 * health) * (draw.chance(0.12) ? 8 : 1))

function csat(life: Life, { closedOn, person }: Ticket, health: number, draw: Random): void {
  const value = clampRound(draw.normal(4.1 + 0.6 * health, 0.9), 1, 5)
  life.signals.surveys.push({
    on: closedOn + 1,
    type: 'CSAT',
    value,
    person,
    ticket: life.signals.tickets.length - 1,
  })
}

/** Every half year all people are asked; about one in ten answers. */
function nps(life: Life, term: Term, week: number, health: number, draw: Random): void {
  if ((week - life.account.index) % 26 !== 0 || sundayOf(week) - term.start < 60) return
  for (let person = 0; person < life.account.people; person += 1) {
    if (!draw.chance(0.1)) continue
    const value = clampRound(draw.normal(7.7 + 1.5 * health, 1.5), 0, 10)
    life.signals.surveys.push({ on: sundayOf(week) - 3, type: 'NPS', value, person, ticket: null })
  }
}

function expansion(term: Term, week: number, health: number, draw: Random): void {
  const on = sundayOf(week) - 2
  if (on < term.start + 60 || on > term.end - 75) return
  if (!draw.chance(0.006 * Math.exp(0.8 * Math.min(health, 1.5)))) return
  term.expansions.push({ on, seats: Math.max(2, Math.round(term.seats * (0.1 + 0.25 * draw.unit()))) })
}

const somebody = (life: Life, draw: Random): number =>
  Math.min(draw.between(0, life.account.people - 1), draw.between(0, life.account.people - 1))

const clampRound = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, Math.round(value)))
