import { type Day, isDay } from '@perennial/shared/day'

/** The properties of a CRM record: strings as the CRM gave them, unset is null or absent. */
export type Properties = Record<string, string | null>

/** The value of a mapped property; null when unmapped, unset or empty. */
export function textOf(properties: Properties, source: string | null): string | null {
  const value = source === null ? null : properties[source]
  return value === undefined || value === null || value.trim() === '' ? null : value
}

const decimal = /^\s*[+-]?\d+(\.\d*)?([eE][+-]?\d+)?\s*$/

/** Null for what is no number: an odd value is unknown, never zero. */
export function numberOf(properties: Properties, source: string | null): number | null {
  const value = textOf(properties, source)
  if (value === null || !decimal.test(value)) return null
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}

const yes = new Set(['true', 'yes', '1'])
const no = new Set(['false', 'no', '0'])

export function flagOf(properties: Properties, source: string | null): boolean | null {
  const value = textOf(properties, source)?.toLowerCase()
  if (value === undefined) return null
  return yes.has(value) ? true : no.has(value) ? false : null
}

/** A calendar day from a CRM's date (kept), epoch milliseconds or ISO instant (read in the portal's zone). */
export function dayOf(properties: Properties, source: string | null, timeZone: string): Day | null {
  const value = textOf(properties, source)
  return value === null ? null : toDay(value, timeZone)
}

const millisADay = 86_400_000
const epochMillis = /^-?\d{12,14}$/
const isoTime = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/

/** Null for what is neither: a parser that makes a day of "12" or of 30 February would invent facts. */
export function toDay(value: string, timeZone: string): Day | null {
  if (isDay(value)) return value
  if (epochMillis.test(value)) {
    const millis = Number(value)
    return millis % millisADay === 0
      ? new Date(millis).toISOString().slice(0, 10)
      : dayIn(new Date(millis).toISOString(), timeZone)
  }
  const [, day, , , zone] = isoTime.exec(value) ?? []
  if (day === undefined || !isDay(day)) return null
  const instant = Date.parse(value)
  if (Number.isNaN(instant)) return null
  return zone === undefined ? day : dayIn(new Date(instant).toISOString(), timeZone)
}

const formats = new Map<string, Intl.DateTimeFormat>()
const remembered = new Map<string, Day>()
const rememberedMost = 200_000

/** The day an instant falls on in a zone. Offsets never change within ten minutes, so those are remembered. */
export function dayIn(iso: string, timeZone: string): Day {
  const key = `${timeZone}|${iso.slice(0, 15)}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone })
  formats.set(timeZone, format)
  const day = format.format(new Date(iso))
  if (remembered.size >= rememberedMost) remembered.clear()
  remembered.set(key, day)
  return day
}
