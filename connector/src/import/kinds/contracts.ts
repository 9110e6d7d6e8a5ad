import { LineKind, LossCause } from '@perennial/shared/model/contract-line'
import { agreedChanges } from '../contracts/agreed-changes.ts'
import { notice } from '../contracts/notice.ts'
import { priceOf } from '../contracts/price.ts'
import { spanOf } from '../contracts/span.ts'
import { days, factKind, known, needed, text } from './fact-kind.ts'

/** Contract lines, also called subscriptions: the facts all recurring revenue follows from. */
export const contracts = factKind({
  stored: 'contract',
  fields: {
    id: needed(text),
    account: needed(text),
    name: text,
    contract: text,
    kind: text,
    product: text,
    plan: text,
    seats: text,
    amount: text,
    amountMeans: text,
    interval: text,
    currency: text,
    signedOn: days,
    start: needed(days),
    end: days,
    lastDay: days,
    termMonths: text,
    renewalTermMonths: text,
    autoRenews: text,
    noticeDays: text,
    noticeMonths: text,
    optOutOpensDays: text,
    noticeGivenOn: days,
    noticeRescindedOn: days,
    uplift: text,
    discountPercent: text,
    discountFrom: days,
    discountTo: days,
    ramp: text,
    pauses: text,
    exit: text,
    exitEarliest: days,
    replaces: text,
    lossCause: text,
    url: text,
  },
  lacks: mapped =>
    mapped.has('amount') && !mapped.has('amountMeans')
      ? 'what an amount means: constant: { amountMeans: arr }, mrr, tcv (total of the term) or interval (of one bill)'
      : null,
  read: row => {
    const span = spanOf(row)
    const kind = row.choice('kind', LineKind.options)
    const content = known({
      name: row.text('name'),
      contractId: row.text('contract'),
      kind,
      product: row.text('product'),
      plan: row.text('plan'),
      seats: row.number('seats'),
      ...span,
      ...priceOf(row, span, kind),
      signedOn: row.day('signedOn'),
      renewalTermMonths: row.number('renewalTermMonths'),
      autoRenews: row.flag('autoRenews'),
      ...notice(row),
      ...agreedChanges(row, span.start),
      replaces: row.list('replaces'),
      lossCause: row.choice('lossCause', LossCause.options),
      url: row.text('url'),
    })
    return { key: row.needed('id'), named: true, account: row.needed('account'), content }
  },
})
