import type { Adjustment } from '../../model/adjustment.ts'
import type { ContractLine } from '../../model/contract-line.ts'
import { readable } from '../../money.ts'
import type { AccountBook } from '../account-book.ts'

export type FactChangeKind =
  | 'line_added'
  | 'line_vanished'
  | 'amount_changed'
  | 'dates_changed'
  | 'terms_changed'
  | 'adjustment_made'
  | 'adjustment_corrected'
  | 'adjustment_undone'

/** One thing that is known otherwise at a later date of knowledge. */
export interface FactChange {
  what: FactChangeKind
  /** Of the line, or of the adjustment. */
  id: string
  text: string
}

/** What differs between two states of knowledge about one account; null = the account was not known. In order of id. */
export function factChanges(before: AccountBook | null, after: AccountBook | null): FactChange[] {
  return [
    ...paired(before?.lines ?? [], after?.lines ?? []).flatMap(([was, is]) => lineChanges(was, is)),
    ...paired(before?.adjustments ?? [], after?.adjustments ?? []).flatMap(([was, is]) =>
      adjustmentChange(was, is),
    ),
  ]
}

type Pair<T> = [was: T | undefined, is: T | undefined]

function paired<T extends { id: string }>(before: readonly T[], after: readonly T[]): Pair<T>[] {
  const [was, is] = [byId(before), byId(after)]
  return [...new Set([...was.keys(), ...is.keys()])].sort().map(id => [was.get(id), is.get(id)])
}

const byId = <T extends { id: string }>(list: readonly T[]): Map<string, T> =>
  new Map(list.map(one => [one.id, one]))

function lineChanges(was: ContractLine | undefined, is: ContractLine | undefined): FactChange[] {
  if (was === undefined || is === undefined) {
    const { id, name, price, start } = (was ?? is)!
    const text = `${name}: ${price ? readable(price) : 'unknown price'} from ${start}`
    return [{ what: is === undefined ? 'line_vanished' : 'line_added', id, text }]
  }
  return fieldGroups.flatMap(({ what, fields }) => {
    const changed = fields.filter(field => shown(was[field]) !== shown(is[field]))
    const told = changed.map(field => `${field} ${shown(was[field])} -> ${shown(is[field])}`)
    return told.length === 0 ? [] : [{ what, id: is.id, text: `${is.name}: ${told.join(', ')}` }]
  })
}

const fieldGroups: { what: FactChangeKind; fields: (keyof ContractLine)[] }[] = [
  { what: 'amount_changed', fields: ['price', 'everyMonths', 'seats', 'uplift', 'discounts', 'ramp'] },
  { what: 'dates_changed', fields: ['start', 'end', 'pauses', 'noticeGivenOn', 'noticeRescindedOn'] },
  {
    what: 'terms_changed',
    fields: [
      'accountId',
      'kind',
      'autoRenews',
      'notice',
      'termMonths',
      'renewalTermMonths',
      'replaces',
      'lossCause',
    ],
  },
]

function shown(value: ContractLine[keyof ContractLine]): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return 'none'
  if (typeof value !== 'object') return String(value)
  return 'minor' in value ? readable(value) : JSON.stringify(value)
}

function adjustmentChange(was: Adjustment | undefined, is: Adjustment | undefined): FactChange[] {
  if ((was === undefined) === (is === undefined)) return []
  const { id, amount, effective, reason, by, kind } = (was ?? is)!
  const made = kind === 'correction' ? 'adjustment_corrected' : 'adjustment_made'
  const text = `${readable(amount)} a year from ${effective}, ${reason.replaceAll('_', ' ')}, by ${by}`
  return [{ what: is === undefined ? 'adjustment_undone' : made, id, text }]
}
