import type { Deal, DealPurpose } from '@perennial/shared/model/deal'
import type { LineItem } from '@perennial/shared/model/line-item'
import type { Mapping, PipelineReading } from '../config/mapping.ts'
import type { LinkedRecord } from './linked-records.ts'
import type { Scope } from './scope.ts'
import { dayIn, dayOf, flagOf, numberOf, type Properties, textOf } from './values.ts'

export function dealFrom(record: LinkedRecord, lineItems: LineItem[], scope: Scope): Deal {
  const { properties } = record
  const reading = readingOf(properties, scope.mapping.deal)
  const { deal } = scope.mapping
  const on = (source: string | null) => dayOf(properties, source, scope.timeZone)
  return {
    id: record.id,
    name: textOf(properties, deal.name) ?? `Deal ${record.id}`,
    status: statusOf(properties, deal),
    purpose: purposeOf(properties, deal, reading),
    amount: textOf(properties, deal.amount),
    currency: textOf(properties, deal.currency) ?? scope.currency,
    amountMeans: reading.amount_means,
    contractArr: textOf(properties, deal.arr),
    closeDate: on(deal.closeDate),
    createdOn: dayIn(record.createdAt.toISOString(), scope.timeZone),
    start: on(deal.start),
    end: on(deal.end),
    termMonths: numberOf(properties, deal.termMonths),
    autoRenews: flagOf(properties, deal.autoRenews),
    noticeDays: numberOf(properties, deal.noticeDays),
    seats: numberOf(properties, deal.seats),
    withoutEnd: deal.withoutEnd,
    lineItems,
    url: scope.recordUrl('deal', record.id),
  }
}

function statusOf(properties: Properties, deal: Mapping['deal']): Deal['status'] {
  const stage = textOf(properties, deal.stage)
  if (stage === null) return 'open'
  return deal.wonStages.includes(stage) ? 'won' : deal.lostStages.includes(stage) ? 'lost' : 'open'
}

/** How the pipeline a deal is in is to be read. */
function readingOf(properties: Properties, deal: Mapping['deal']): PipelineReading {
  const pipeline = textOf(properties, deal.pipeline)
  return (pipeline === null ? undefined : deal.pipelines[pipeline]) ?? deal.otherPipelines
}

function purposeOf(properties: Properties, deal: Mapping['deal'], { purpose }: PipelineReading): DealPurpose {
  if (purpose !== 'by_type') return purpose
  const value = textOf(properties, deal.purpose)
  return value === null ? 'unknown' : (deal.purposes[value] ?? 'unknown')
}
