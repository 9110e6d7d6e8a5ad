import type { PropertyDefinition } from './definitions.ts'

const locale = 'en-US'
const wholeNumbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
const calendarDay = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })

/** A property's stored string as a person reads it: labels for options, dates in words, grouped digits. */
export function readable(
  value: string,
  { type, options }: Pick<PropertyDefinition, 'type' | 'options'>,
  timeZone: string,
): string {
  switch (type) {
    case 'enumeration':
      return value
        .split(';')
        .map(part => options?.find(option => option.value === part)?.label ?? part)
        .join(', ')
    case 'bool':
      return value === 'true' ? 'Yes' : 'No'
    case 'number':
      return Number.isFinite(Number(value)) ? wholeNumbers.format(Number(value)) : value
    case 'date':
      return written(value, calendarDay)
    case 'datetime':
      return written(value, momentsIn(timeZone))
    default:
      return value
  }
}

export const momentsIn = (timeZone: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone })

/** HubSpot stores dates as ISO text or as milliseconds since the epoch; what is neither is shown as it is. */
function written(value: string, format: Intl.DateTimeFormat): string {
  const instant = new Date(/^-?\d{10,}$/.test(value) ? Number(value) : value)
  return Number.isNaN(instant.getTime()) ? value : format.format(instant)
}
