import { addMonths, type Day } from '@perennial/shared/day'
import type { Pipeline, PropertyDefinition } from '../crm/crm.ts'
import type { CrmRecord, PropertyVersion, RecordKind } from '../record.ts'
import type { Room } from './room.ts'

/*
 * Rooms of a few records, written down by hand: what tests of the proposal start from.
 */

export const today: Day = '2026-06-30'

export type Defined = [
  name: string,
  label: string,
  type: PropertyDefinition['type'],
  more?: Partial<PropertyDefinition>,
]

export const define = ([name, label, type, more]: Defined): PropertyDefinition => ({
  name,
  label,
  type,
  group: 'info',
  options: [],
  calculated: false,
  readOnly: false,
  archived: false,
  fieldType: null,
  createdAt: null,
  updatedAt: null,
  ...more,
})

/** "a=Label A|b=Label B" */
export const options = (text: string): Partial<PropertyDefinition> => ({
  options: text.split('|').map(part => {
    const [value = '', label = value] = part.split('=')
    return { value, label }
  }),
})

const stage = (id: string, closed: boolean, probability: number | null) => ({
  id,
  label: id,
  order: 0,
  closed,
  probability,
})

/** A deal pipeline with the stages ID-open, ID-won and ID-lost. */
export const pipeline = (id: string, label: string): Pipeline => ({
  kind: 'deal',
  id,
  label,
  stages: [stage(`${id}-open`, false, 0.5), stage(`${id}-won`, true, 1), stage(`${id}-lost`, true, 0)],
})

type Values = Record<string, string | number | null>

export interface SmallDeal {
  company: string
  closes: Day
  status?: 'won' | 'lost' | 'open'
  pipeline?: string
  amount?: number | null
  lineItems?: Values[]
  values?: Values
}

export interface SmallRoom {
  deals?: SmallDeal[]
  /** Values by company id; companies of deals need not be listed. */
  companies?: Record<string, Values>
  dealProperties?: Defined[]
  companyProperties?: Defined[]
  pipelines?: Pipeline[]
  /** Day and source of the last write of a property, for every deal or company that has it. */
  written?: Record<string, [day: Day, source: string]>
  more?: Partial<Room>
}

const own: Record<'company' | 'deal', Defined[]> = {
  company: [
    ['name', 'Name', 'string'],
    ['domain', 'Domain', 'string'],
    ['hubspot_owner_id', 'Owner', 'enumeration'],
    ['lifecyclestage', 'Stage', 'enumeration', options('lead=Lead|customer=Customer')],
    ['type', 'Type', 'enumeration', options('PROSPECT=Prospect|PARTNER=Partner')],
    ['hs_parent_company_id', 'Parent', 'number'],
  ],
  deal: ['dealname', 'amount', 'closedate', 'dealstage', 'pipeline', 'deal_currency_code'].map(name => [
    name,
    name,
    'string',
  ]),
}

export function smallRoom(small: SmallRoom): Room {
  const deals = (small.deals ?? []).map((deal, at) => ({
    record: record('deal', `d${at}`, dealValues(deal), deal.closes),
    companyIds: [deal.company],
    lineItems:
      deal.lineItems?.map((item, nth) => record('line_item', `i${at}-${nth}`, item, deal.closes)) ?? [],
  }))
  const ids = new Set([
    ...Object.keys(small.companies ?? {}),
    ...(small.deals ?? []).map(({ company }) => company),
  ])
  const companies = [...ids].map(id =>
    record('company', id, { name: `Company ${id}`, ...small.companies?.[id] }, today),
  )
  const history = (records: CrmRecord[]) =>
    new Map(records.map(one => [one.id, versions(one, small.written ?? {})]))
  return {
    portal: {
      portalId: '4711',
      timeZone: 'Europe/Berlin',
      currency: 'EUR',
      currencies: ['EUR'],
      webHost: 'app-eu1.hubspot.com',
      accountType: 'STANDARD',
      scopes: null,
      clockSkewMs: 0,
      owners: [],
      properties: {
        company: [...own.company, ...(small.companyProperties ?? [])].map(define),
        deal: [...own.deal, ...(small.dealProperties ?? [])].map(define),
      },
      pipelines: small.pipelines ?? [pipeline('default', 'Sales')],
    },
    today,
    deals,
    companies,
    agreements: { contract: [], subscription: [] },
    history: { company: history(companies), deal: history(deals.map(one => one.record)) },
    activity: { touchpoints: null, tickets: null, contacts: null, surveys: null, roles: null },
    usageShare: null,
    activeUsersShare: null,
    sampled: {},
    ...small.more,
  }
}

function dealValues({
  closes,
  status = 'won',
  pipeline: id = 'default',
  amount = 1_000,
  values,
}: SmallDeal): Values {
  return {
    dealname: 'Deal',
    closedate: closes,
    dealstage: `${id}-${status}`,
    pipeline: id,
    amount,
    ...values,
  }
}

function record(kind: RecordKind, id: string, values: Values, on: Day): CrmRecord {
  const properties = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === null ? null : String(value)]),
  )
  const at = `${on}T09:00:00.000Z`
  return { kind, id, properties, createdAt: at, updatedAt: at, archived: false, mergedIds: [] }
}

const versions = ({ properties }: CrmRecord, written: NonNullable<SmallRoom['written']>): PropertyVersion[] =>
  Object.entries(written).flatMap(([property, [day, source]]) =>
    properties[property]
      ? [{ property, value: properties[property], validFrom: `${day}T09:00:00.000Z`, source }]
      : [],
  )

/** A new deal in spring of each year and its yearly renewals until today, for so many companies. */
export function renewedYearly(
  companies: number,
  dealOf: (company: string, nth: number, closes: Day) => Partial<SmallDeal>,
): SmallDeal[] {
  return Array.from({ length: companies }, (_, at) => String(at + 1)).flatMap((company, at) =>
    [0, 1, 2].map(nth => {
      const closes = addMonths('2023-10-01', nth * 12 + (at % 7))
      return { company, closes, ...dealOf(company, nth, closes) }
    }),
  )
}
