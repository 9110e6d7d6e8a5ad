import { type Day, isDay } from '@perennial/shared/day'
import type { PriceStep, Span, Uplift } from '@perennial/shared/model/contract-line'
import { parseMoney } from '@perennial/shared/money'
import { decimalOf } from '../row/number.ts'
import type { Row } from '../row/row.ts'

type ChangeField =
  | 'uplift'
  | 'discountPercent'
  | 'discountFrom'
  | 'discountTo'
  | 'ramp'
  | 'pauses'
  | 'exit'
  | 'exitEarliest'
  | 'currency'

/** What was agreed to change while the line runs: rises, discounts, price ramps, pauses, ways out. */
export const agreedChanges = (row: Row<ChangeField>, start: Day): Record<string, unknown> => ({
  uplift: uplift(row),
  discounts: discounts(row, start),
  ramp: row.list('ramp').map(part => step(row, part)),
  pauses: row.list('pauses').map(part => pause(row, part)),
  exit: exit(row),
})

/** One percentage, or one for each further term. */
function uplift(row: Row<ChangeField>): Uplift | null {
  const percents = row.list('uplift').map(part => {
    const percent = decimalOf(part)
    if (percent === null) throw row.refusal('uplift', 'write percentages: 5, or 3; 4; 5 for one term each')
    return percent
  })
  return percents.length > 1 ? percents : (percents[0] ?? null)
}

function discounts(row: Row<ChangeField>, start: Day): (Span & { percent: number })[] {
  const percent = row.number('discountPercent')
  if (percent === null || percent === 0) return []
  if (percent < 0 || percent > 100) throw row.refusal('discountPercent', 'write a percentage from 0 to 100')
  return [{ percent, from: row.day('discountFrom') ?? start, to: row.day('discountTo') }]
}

/** `2026-01-01=1500`, with the seats it is for behind an @ where they change. */
function step(row: Row<ChangeField>, part: string): PriceStep {
  const [, from = '', amount = '', seats] = /^(\S+?)\s*=\s*([^@\s]+)\s*(?:@\s*(\d+))?$/.exec(part) ?? []
  const price = decimalOf(amount) === null ? null : parseMoney(amount, row.currency())
  if (!isDay(from) || price === null)
    throw row.refusal('ramp', 'write steps as YYYY-MM-DD=AMOUNT or YYYY-MM-DD=AMOUNT@SEATS, separated by ;')
  return { from, price, seats: seats === undefined ? null : Number(seats) }
}

/** `2026-01-01/2026-03-01`: first day, and first day after; without the second it goes on. */
function pause(row: Row<ChangeField>, part: string): Span {
  const [from = '', to = ''] = part.split('/').map(day => day.trim())
  if (!isDay(from) || (to !== '' && !isDay(to)))
    throw row.refusal('pauses', 'write pauses as YYYY-MM-DD/YYYY-MM-DD, separated by ;')
  return { from, to: to === '' ? null : to }
}

function exit(row: Row<ChangeField>): { text: string; earliest: Day | null } | null {
  const [text, earliest] = [row.text('exit'), row.day('exitEarliest')]
  return text === null && earliest === null ? null : { text: text ?? '', earliest }
}
