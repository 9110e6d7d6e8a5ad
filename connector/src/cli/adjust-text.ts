import type { AdjustReceipt } from '@perennial/shared/adjust'
import type { Decision } from '../ledger/adjustment-events.ts'
import type { ListedAdjustment } from '../ledger/listed.ts'
import { columns } from './output.ts'
import { amountText, percentText } from './reports/amounts.ts'

/** A receipt for people. `isDry`: nothing was written. */
export function receiptText(receipt: AdjustReceipt, isDry: boolean): string {
  const { id, account, currency, by, at } = receipt
  const { arr, rates } = receipt.effect
  return [
    changeText(receipt, isDry),
    `ARR of ${account.name} on ${arr.on}: ${currency} ${amountText(arr.before)} -> ${amountText(arr.after)}.`,
    ...(rates ? [ratesText(rates)] : []),
    holdText(receipt),
    ...throughText(receipt),
    ...(isDry
      ? []
      : [`Receipt ${id}, by ${by} at ${at}. To take it back: perennial adjust --undo ${id} --by NAME`]),
  ].join('\n')
}

function changeText(receipt: AdjustReceipt, isDry: boolean): string {
  const { account, line, currency, effective, amount, source, counted, kind, state } = receipt
  const done = isDry ? 'Would be written' : state === 'proposed' ? 'Proposed' : 'Done'
  const when = kind === 'correction' ? `around ${effective}, as it was all along` : `from ${effective} on`
  const other = source === null || source === counted ? '' : ` (the source says ${amountText(source)})`
  return `${done}: ${when}, ${line?.name ?? 'a line by itself'} of ${account.name} pays ${currency} ${amountText(amount)} a year instead of ${amountText(counted)}${other}.`
}

const ratesText = ({ from, to, before, after }: NonNullable<AdjustReceipt['effect']['rates']>): string =>
  before.nrr === null && after.nrr === null
    ? `No rates for the year to date: nobody paid on ${from}.`
    : `All accounts, ${from} to ${to}: NRR ${percentText(before.nrr)} -> ${percentText(after.nrr)}, GRR ${percentText(before.grr)} -> ${percentText(after.grr)}.`

function holdText({ holds, state, waitsFor, id }: AdjustReceipt): string {
  if (state === 'proposed')
    return `It waits for a second person and has no effect until then: it ${waitsFor.join('; it ')}. To approve: perennial adjust --approve ${id} --by NAME`
  return holds === 'pin'
    ? 'It is pinned: it holds as long as the line does, whatever the source says.'
    : 'It holds until the source says something else.'
}

const throughText = ({ writtenThrough }: AdjustReceipt): string[] =>
  writtenThrough === null
    ? []
    : [
        `Property ${writtenThrough.property} of ${writtenThrough.kind} ${writtenThrough.id} in the CRM, which is not ours, was set to ${writtenThrough.value}. The CRM knows no day for it: once it is read again, that amount is the source's for the whole term.`,
      ]

const stateText: Readonly<Record<Decision['state'], string>> = {
  proposed: 'waits for a second person',
  approved: 'counts',
  rejected: 'was rejected and has no effect',
  undo_proposed: 'counts until another person approves the undo',
  undone: 'is undone; what it was stays on record',
}

export const decisionText = ({ id, state, waitsFor, by, at }: Decision): string =>
  `Adjustment ${id} ${stateText[state]}${waitsFor.length > 0 ? `, since the undo ${waitsFor.join('; it ')}` : ''}. By ${by} at ${at}.`

export function listText(list: readonly ListedAdjustment[]): string {
  if (list.length === 0) return 'No revenue was adjusted by hand.'
  return columns([
    ['account', 'line', 'effective', 'adjusted', 'source', 'difference', 'state', 'why', 'by', 'id'],
    ...list.map(one => [
      one.account.name,
      one.line?.name ?? 'by itself',
      one.effective,
      `${one.currency} ${amountText(one.amount)}`,
      one.sourceNow === null ? '-' : amountText(one.sourceNow),
      one.difference === null ? '-' : amountText(one.difference),
      one.state === 'approved' && !one.counts ? 'approved, overruled' : one.state.replaceAll('_', ' '),
      one.reason.replaceAll('_', ' '),
      one.by,
      one.id,
    ]),
  ])
}
