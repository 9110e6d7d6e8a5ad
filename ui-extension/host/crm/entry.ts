import type { RecordKind } from '../kinds.ts'
import { kindWords } from '../kinds.ts'
import type { RecordEntry } from '../record.ts'
import type { HubspotRecord } from './hubspot.ts'
import type { Stages } from './stages.ts'

/** The properties that name a record of a kind and tell it apart from others. */
export const entryProperties: Record<RecordKind, readonly string[]> = {
  companies: ['name', 'domain'],
  contacts: ['firstname', 'lastname', 'jobtitle', 'email'],
  deals: ['dealname', 'amount', 'dealstage', 'closedate', 'deal_currency_code'],
  tickets: ['subject', 'hs_pipeline_stage', 'hs_ticket_priority', 'createdate'],
}

/** What else an entry needs to be read: labels of stages, and the currency of amounts that name none. */
export interface Reading {
  stages: Stages
  currency: string
}

type Values = Record<string, string | null | undefined>
type Described = { title: string | null | undefined; detail: (string | null | undefined)[] }

/** A record as a line of a list. */
export function recordEntry(
  kind: RecordKind,
  { id, properties }: HubspotRecord,
  reading: Reading,
): RecordEntry {
  const { title, detail } = describers[kind](properties, reading)
  return {
    kind,
    id,
    title: title || `${capitalised(kindWords[kind].one)} ${id}`,
    detail: detail.filter(Boolean).join(', '),
  }
}

const describers: Record<RecordKind, (values: Values, reading: Reading) => Described> = {
  companies: ({ name, domain }) => ({ title: name, detail: [domain] }),
  contacts: ({ firstname, lastname, jobtitle, email }) => {
    const name = [firstname, lastname].filter(Boolean).join(' ')
    return { title: name || email, detail: [jobtitle || (name ? email : null)] }
  },
  deals: ({ dealname, amount, dealstage, deal_currency_code }, { stages, currency }) => ({
    title: dealname,
    detail: [
      labelOf(stages, dealstage),
      amount ? money(Number(amount), deal_currency_code ?? currency) : null,
    ],
  }),
  tickets: ({ subject, hs_pipeline_stage, hs_ticket_priority }, { stages }) => ({
    title: subject,
    detail: [
      labelOf(stages, hs_pipeline_stage),
      hs_ticket_priority ? `${hs_ticket_priority.toLowerCase()} priority` : null,
    ],
  }),
}

const labelOf = (stages: Stages, stage: string | null | undefined) =>
  stage ? (stages.get(stage) ?? stage) : null

const money = (amount: number, currency: string): string =>
  new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amount)

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
