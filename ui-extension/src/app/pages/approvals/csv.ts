import type { WaitingEdit } from '@perennial/shared/wire/approvals'
import { majorOf } from '../../common/words/money.ts'

export const csvHeader = [
  'account',
  'contract',
  'from',
  'currency',
  'paid a year',
  'paid a year once approved',
  'asked for',
  'reason',
  'note',
  'waits because it',
  'asked by',
  'asked at',
]

export const csvRow = (edit: WaitingEdit) => [
  edit.account.name,
  edit.line,
  edit.effective,
  edit.amount.currency,
  majorOf(edit.before),
  majorOf(edit.after),
  edit.state === 'proposed' ? majorOf(edit.amount) : 'undo',
  edit.reason,
  edit.note,
  edit.waitsFor.join('; '),
  edit.by,
  edit.at,
]
