import { type Day, daysBetween } from '../../day.ts'
import type { Touchpoint } from '../../model/touchpoint.ts'
import { type Exchange, exchangesOf } from './exchanges.ts'

/** With fewer answers there is neither a norm nor a change. */
const fewestRecent = 2
const fewestBefore = 3
/** Who usually answers on the same day is not slow on the next. */
const leastNormDays = 1

/** One attempt and the days until it was answered; while it is open, the days it has waited. */
export interface Gap extends Exchange {
  days: number
  open: boolean
  /** Of the answer; of the attempt while there is none. */
  on: Day
  /** Days since the answer; 0 while there is none. */
  age: number
}

function gapOf({ asked, answered }: Exchange, asOf: Day): Gap {
  const until = answered?.on ?? asOf
  return {
    asked,
    answered,
    days: daysBetween(asked.on, until),
    open: answered === null,
    on: answered?.on ?? asked.on,
    age: daysBetween(until, asOf),
  }
}

/** One of them, the longer of the middle two: so that it can be named. */
const median = (gaps: readonly Gap[]): Gap =>
  gaps.toSorted((a, b) => a.days - b.days || Number(a.open) - Number(b.open) || (a.on < b.on ? -1 : 1))[
    Math.floor(gaps.length / 2)
  ]!

export interface AnswerWindow {
  windowDays: number
  baselineDays: number
  /** What can wait for an answer. */
  channels: readonly string[]
}

export const usualAnswerWindow = {
  windowDays: 90,
  baselineDays: 310,
  channels: ['email', 'call'] as ('call' | 'email' | 'meeting')[],
}

export interface AnswerTimes {
  /** Days an answer usually takes. */
  norm: number
  /** The median of `recent`. */
  now: Gap
  recent: Gap[]
}

/**
 * Days to an answer in the window against the norm, the median of those before it. An attempt nobody has answered yet counts once
 * it has waited longer than the norm. Where there is nothing to compare, the reason.
 */
export function answerTimes(
  touchpoints: readonly Touchpoint[],
  asOf: Day,
  { windowDays, baselineDays, channels }: AnswerWindow,
): AnswerTimes | string {
  const gaps = exchangesOf(touchpoints, channels, asOf).map(exchange => gapOf(exchange, asOf))
  const before = gaps.filter(({ age }) => age >= windowDays && age < windowDays + baselineDays)
  if (before.length < fewestBefore)
    return `Fewer than ${fewestBefore} answers before the last ${windowDays} days, so there is no norm`
  const norm = Math.max(leastNormDays, median(before).days)
  const recent = gaps.filter(({ age, open, days }) => (open ? days > norm : age < windowDays))
  if (recent.length < fewestRecent && !recent.some(({ open }) => open))
    return `Too few answers in ${windowDays} days to compare with the norm`
  return { norm, now: median(recent), recent }
}
