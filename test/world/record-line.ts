import type { Account } from './account.ts'
import { type Day, officeInstant } from './calendar.ts'
import type { LinkLine, ObjectType, RecordLine } from './portal.ts'
import type { Random } from './random.ts'
import { firstDay, lastDay } from './timeline.ts'

/** Room for one account's records of one type. */
const block = 1_000

/** Every type has its own number range, so that ids say what they are when a test fails. */
const ranges: Record<Exclude<ObjectType, 'companies'>, number> = {
  deals: 21_000_000_000,
  contacts: 31_000_000_000,
  tickets: 41_000_000_000,
  calls: 51_000_000_000,
  emails: 52_000_000_000,
  meetings: 53_000_000_000,
  notes: 54_000_000_000,
  tasks: 55_000_000_000,
  line_items: 61_000_000_000,
  contracts: 62_000_000_000,
  subscriptions: 63_000_000_000,
  feedback_submissions: 71_000_000_000,
}

/** Id of an account's nth record of a type. */
export function recordId(objectType: keyof typeof ranges, account: Account, nth: number): string {
  if (nth >= block) throw new RangeError(`account ${account.index} has more than ${block} ${objectType}`)
  return String(ranges[objectType] + account.index * block + nth)
}

export interface Version {
  value: string
  timestamp: string
  sourceType: string
}

interface Draft {
  objectType: ObjectType
  id: string
  /** Unset values are left out. */
  properties: Record<string, string | null>
  createdAt: string
  history?: Record<string, Version[]>
}

/** Versions are given oldest first; the newest one is the property's present value. */
export function recordLine({ objectType, id, properties, createdAt, history = {} }: Draft): RecordLine {
  const present = Object.entries(history).map(([name, versions]) => [name, versions.at(-1)!.value] as const)
  const stamps = Object.values(history).flatMap(versions => versions.map(({ timestamp }) => timestamp))
  const line: RecordLine = {
    line: 'record',
    objectType,
    id,
    properties: Object.fromEntries(
      [...Object.entries(properties), ...present].filter(
        (entry): entry is [string, string] => entry[1] !== null,
      ),
    ),
    createdAt,
    updatedAt: [createdAt, ...stamps].toSorted().at(-1)!,
  }
  const changed = Object.entries(history).filter(([, versions]) => versions.length > 1)
  if (changed.length > 0) {
    line.history = Object.fromEntries(changed.map(([name, versions]) => [name, versions.toReversed()]))
  }
  return line
}

type End = readonly [objectType: ObjectType, id: string]

export const linkLine = ([fromType, from]: End, [toType, to]: End, typeId: number): LinkLine => ({
  line: 'link',
  from: { objectType: fromType, id: from },
  to: { objectType: toType, id: to },
  typeId,
})

/** Whether the CRM was live on that day and the day has come. */
export const isRecorded = (on: Day): boolean => on >= firstDay && on <= lastDay

/** Some moment of that day, moved into the time the CRM has existed. */
export const momentOf = (on: Day, draw: Random): string =>
  officeInstant(Math.min(Math.max(on, firstDay), lastDay), draw.unit())

/** Amount as HubSpot stores it: no trailing zeros for whole amounts. */
export const amountText = (minor: number): string =>
  minor % 100 === 0 ? String(minor / 100) : (minor / 100).toFixed(2)
