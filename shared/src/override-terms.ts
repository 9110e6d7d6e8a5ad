import { addDays, type Day, daysBetween, isDay } from './day.ts'
import { overrideDays } from './health/override-days.ts'
import { OverrideRequest } from './override-request.ts'

/** A request that can be met, and the days it counts on, both included. */
export interface OverrideTerms {
  request: OverrideRequest
  from: Day
  until: Day
}

/** Why a request cannot be met. A value that is missing is null. */
export interface OverrideFault {
  field: string
  value: string | null
  problem: string
  remedy: string
}

/** Reads what was asked on a day, which is the first it would count. */
export function overrideTerms(asked: unknown, from: Day): OverrideTerms | OverrideFault {
  const read = OverrideRequest.safeParse(asked)
  if (!read.success) return unreadable(asked, String(read.error.issues[0]?.path[0] ?? 'request'))
  const request = read.data
  return faultIn(request, from) ?? { request, from, until: lastDay(request, from) }
}

const lastDay = ({ until, days = overrideDays.usual }: OverrideRequest, from: Day): Day =>
  until ?? addDays(from, days - 1)

function faultIn({ score, band, days, until }: OverrideRequest, from: Day): OverrideFault | null {
  if (score !== undefined && band !== undefined)
    return fault('band', band, 'is given beside a score', 'say a score or a band, one of the two')
  if (score === undefined && band === undefined)
    return fault(
      'score',
      null,
      'is missing, and so is a band',
      `say a score from 0 to 100 or a band: ${bandNames}`,
    )
  if (until === undefined) return null
  if (days !== undefined)
    return fault('until', until, 'is given beside a number of days', 'say one of the two')
  return faultOfLastDay(until, from)
}

function faultOfLastDay(until: Day, from: Day): OverrideFault | null {
  const remedy = `give a day from ${from} to ${addDays(from, overrideDays.most - 1)}`
  if (!isDay(until)) return fault('until', until, 'is not a day', 'write YYYY-MM-DD')
  if (until < from) return fault('until', until, `is before ${from}, the first day it would count`, remedy)
  if (daysBetween(from, until) >= overrideDays.most)
    return fault('until', until, `is more than ${overrideDays.most} days ahead`, remedy)
  return null
}

const fault = (field: string, value: string | null, problem: string, remedy: string): OverrideFault => ({
  field,
  value,
  problem,
  remedy,
})

function unreadable(asked: unknown, field: string): OverrideFault {
  const value = (asked as Record<string, unknown> | null | undefined)?.[field]
  const [problem, remedy] = limits[field] ?? [
    'cannot be read',
    'send an object with a score or a band, and a reason',
  ]
  return value === undefined || value === null
    ? fault(field, null, 'is missing', remedy)
    : fault(field, String(value), problem, remedy)
}

const bandNames = 'healthy, watch, at_risk'

/** Of each field, what is wrong with a value that is refused, and what to give instead. */
const limits: Readonly<Record<string, readonly [string, string]>> = {
  score: ['is not a whole number from 0 to 100', 'give a whole number from 0 to 100; 100 is best'],
  band: ['is not a band', `use one of: ${bandNames}`],
  reason: ['is not 1 to 500 characters long', 'say why, for whoever asks later'],
  days: [
    `is not a whole number from 1 to ${overrideDays.most}`,
    `give 1 to ${overrideDays.most} days; it can be said again when they are over`,
  ],
  until: ['is not a day', 'write YYYY-MM-DD'],
  decay: ['is not a way to give way', 'use one of: none, linear'],
  key: ['is not 1 to 200 characters long', 'use 1 to 200 characters'],
}
