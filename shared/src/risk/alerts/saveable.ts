import { type Day, daysBetween } from '../../day.ts'
import { daysLeft, type RenewalDates, renewsByItself } from '../decision-date.ts'
import type { Saveability } from './alert-budget.ts'

/** The share of what is at stake that a touch may still save, 0..1, and why. */
export interface Saveable {
  share: number
  because: string
}

export interface SaveableFacts extends RenewalDates {
  noticeGivenOn: Day | null
  lastTwoWayContact: Day | null
}

/** Time that is left x whether there is contact; hardly anything once notice was given. Unknown contact takes nothing off. */
export function saveable(facts: SaveableFacts, on: Day, settings: Saveability): Saveable {
  const { noticeGivenOn } = facts
  if (noticeGivenOn !== null && noticeGivenOn <= on)
    return { share: settings.noticeGivenShare, because: `notice was given on ${noticeGivenOn}` }
  if (renewsByItself(facts, on))
    return { share: 0, because: `the notice date ${facts.noticeDate} has passed, it renews by itself` }
  const time = timeLeft(daysLeft(facts, on), settings)
  const contact = contactOf(facts.lastTwoWayContact, on, settings)
  return { share: time.share * contact.share, because: `${time.because}; ${contact.because}` }
}

function timeLeft(days: number | null, { enoughDays, lateShare }: Saveability): Saveable {
  if (days === null) return { share: 1, because: 'it can be ended at any time' }
  if (days < 0) return { share: lateShare, because: `the decision was due ${inDays(-days)} ago` }
  const share = lateShare + (1 - lateShare) * Math.min(1, days / enoughDays)
  return { share, because: `${inDays(days)} until the decision` }
}

function contactOf(last: Day | null, on: Day, { silentAfterDays, silentShare }: Saveability): Saveable {
  if (last === null) return { share: 1, because: 'no two-way contact is recorded' }
  const days = daysBetween(last, on)
  return {
    share: days > silentAfterDays ? silentShare : 1,
    because: `last two-way contact ${inDays(days)} ago`,
  }
}

const inDays = (days: number): string => `${days} day${days === 1 ? '' : 's'}`
