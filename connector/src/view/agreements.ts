import type { Agreement } from '@perennial/shared/model/agreement'
import type { AmountMeans } from '@perennial/shared/model/deal'
import type { AgreementSource } from '../config/mapping.ts'
import type { RecordKind } from '../record.ts'
import { durationMonths, intervalMonths } from './line-items.ts'
import type { LinkedRecord } from './linked-records.ts'
import type { Scope } from './scope.ts'
import { dayOf, flagOf, numberOf, type Properties, textOf } from './values.ts'

const sources = { contract: 'contract_object', subscription: 'subscription' } as const
type AgreementKind = keyof typeof sources

/** The kinds of agreement record this portal's mapping reads. */
export const agreementKinds = ({ mapping }: Scope): RecordKind[] =>
  (Object.keys(sources) as AgreementKind[]).filter(kind => mapping[kind] !== null)

export function agreementFrom(record: LinkedRecord, scope: Scope): Agreement | null {
  const kind = record.kind as AgreementKind
  const source = scope.mapping[kind]
  if (source === null) return null
  const { properties, id } = record
  const status = textOf(properties, source.status)
  return {
    id,
    source: sources[kind],
    name: textOf(properties, source.name) ?? `${kind === 'contract' ? 'Contract' : 'Subscription'} ${id}`,
    live: status === null || !source.deadStatuses.includes(status),
    ...amountOf(properties, source),
    currency: textOf(properties, source.currency) ?? scope.currency,
    start: dayOf(properties, source.start, scope.timeZone),
    end: dayOf(properties, source.end, scope.timeZone),
    termMonths: durationMonths(textOf(properties, source.termMonths)),
    autoRenews: flagOf(properties, source.autoRenews),
    noticeDays: numberOf(properties, source.noticeDays),
    seats: numberOf(properties, source.seats),
    url: scope.recordUrl(kind, id),
  }
}

/** An amount billed every so many months is a total of a term that long, whatever else is mapped. */
function amountOf(
  properties: Properties,
  source: AgreementSource,
): { amount: string | null; amountMeans: AmountMeans } {
  const amount = textOf(properties, source.amount)
  const months = intervalMonths(textOf(properties, source.interval))
  if (months === null || amount === null) return { amount, amountMeans: source.amount_means }
  const yearly = (Number(amount) * 12) / months
  return { amount: Number.isFinite(yearly) ? yearly.toFixed(2) : null, amountMeans: 'arr' }
}
