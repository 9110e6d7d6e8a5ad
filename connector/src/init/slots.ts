import type { PropertyDefinition } from '../crm/crm.ts'

type PropertyType = PropertyDefinition['type']

/** One fact the mapping needs a property for, and what such a property usually looks like. */
export interface Slot {
  /** Place in the mapping, e.g. deal.start. */
  path: `company.${string}` | `deal.${string}`
  meaning: string
  types: readonly PropertyType[]
  /** Tried in order against name and label; an earlier pattern is a better match. */
  patterns: readonly RegExp[]
}

const dates: PropertyType[] = ['date', 'datetime']

/** The facts portals keep in properties of their own. Patterns know English, German, French and Spanish. */
export const slots: readonly Slot[] = [
  {
    path: 'company.customerSince',
    meaning: 'day the company became a customer',
    types: dates,
    patterns: [
      /^customer_since$/,
      /^(customer|client)_(since|start)/,
      /sign_?up_?date/,
      /kunde_seit|client_depuis|cliente_desde/,
    ],
  },
  {
    path: 'company.onboardingProgress',
    meaning: 'onboarding progress in percent',
    types: ['number'],
    patterns: [/onboarding.*(progress|percent|pct|complete)/, /(progress|percent).*onboarding/],
  },
  {
    path: 'company.onboardingTarget',
    meaning: 'day onboarding should be done',
    types: dates,
    patterns: [/onboarding.*(target|due|deadline|go_?live)/, /go_?live_?(target|date)/],
  },
  {
    path: 'company.tier',
    meaning: 'customer tier',
    types: ['enumeration', 'string'],
    patterns: [/^tier$/, /(customer|account|service|plan)_tier/, /^segment$/],
  },
  {
    path: 'company.externalId',
    meaning: 'the customer number other systems use',
    types: ['string', 'number'],
    patterns: [
      /^account_id$/,
      /^(customer|client|external|tenant|workspace|organi[sz]ation)_(id|no|number|key)$/,
      /kundennummer/,
    ],
  },
  {
    path: 'deal.start',
    meaning: 'first day of the contract',
    types: dates,
    patterns: [
      /contract_?start/,
      /(subscription|term|service|license|licence)_?start/,
      /vertrags(beginn|start)/,
      /^start_?date$/,
    ],
  },
  {
    path: 'deal.end',
    meaning: 'first day after the contract',
    types: dates,
    patterns: [
      /contract_?(end|expir)/,
      /(subscription|term|service|license|licence)_?(end|expir)/,
      /vertragsende/,
      /^(end|renewal)_?date$/,
    ],
  },
  {
    path: 'deal.termMonths',
    meaning: 'length of the term in months',
    types: ['number'],
    patterns: [/contract_?term|term.*months|months.*term/, /laufzeit/, /^term$/],
  },
  {
    path: 'deal.autoRenews',
    meaning: 'whether the contract renews by itself',
    types: ['bool', 'enumeration'],
    patterns: [/auto_?renew/, /verl(ae|ä)ngerung/],
  },
  {
    path: 'deal.noticeDays',
    meaning: 'notice period in days',
    types: ['number'],
    patterns: [/notice.*days|days.*notice/, /notice_?period/, /k(ue|ü)ndigungsfrist/],
  },
  {
    path: 'deal.seats',
    meaning: 'seats under contract',
    types: ['number'],
    patterns: [
      /^seats$/,
      /(number_of|num|paid|contracted)_?(seats|licen[sc]es|users)/,
      /^(licen[sc]es|lizenzen)$/,
    ],
  },
  {
    path: 'deal.purpose',
    meaning: 'what the deal is for: new, renewal, expansion',
    types: ['enumeration'],
    patterns: [/^contract_type$/, /^(deal|renewal|revenue)_?type_?(detail)?$/, /^dealtype$/],
  },
  {
    path: 'deal.externalId',
    meaning: 'the contract or subscription number other systems use',
    types: ['string', 'number'],
    patterns: [/^subscription_id$/, /^(contract|order|external)_(id|no|number|key)$/],
  },
]
