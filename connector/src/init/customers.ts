import {
  type Candidacy,
  type CustomerRule,
  type CustomerSign,
  customerSigns,
  defaultCustomerRule,
  standing,
} from '@perennial/shared/lifecycle/customer'
import type { PropertyDefinition } from '../crm/crm.ts'
import type { CrmRecord } from '../record.ts'
import { flagOf, textOf } from '../view/values.ts'
import { standingNamed } from './customer-words.ts'
import { folded } from './folded.ts'
import { shareOf } from './numbers.ts'

/** The properties the rule asks about; null where the portal has none. */
export interface CustomerSources {
  kind: string | null
  status: string | null
  currentCustomer: string | null
}

export interface RuleReading {
  rule: CustomerRule
  doubts: string[]
}

/** What the rule is proposed from. */
export interface CustomerFacts {
  companies: readonly CrmRecord[]
  definitions: readonly PropertyDefinition[]
  sources: CustomerSources
  /** Companies with a won recurring deal. */
  buyers: ReadonlySet<string>
}

/** Who is a customer, from lifecycle, flag, status and deals; who is none, from kind and name. */
export function customerRule(facts: CustomerFacts): RuleReading {
  const words = nameWords(facts)
  const rule: CustomerRule = {
    ...defaultCustomerRule,
    lifecycleStages: lifecycleStages(facts),
    currentCustomer: facts.sources.currentCustomer !== null,
    statuses: statuses(facts, 'active'),
    exclude: {
      kinds: kinds(facts),
      statuses: statuses(facts, 'not_ours'),
      nameWords: words.words,
    },
  }
  return { rule, doubts: [...unprovenStages(facts, rule), ...words.doubts] }
}

const optionsOf = ({ definitions, companies }: CustomerFacts, source: string | null) => {
  const definition = definitions.find(({ name }) => name === source)
  if (definition === undefined) return []
  if (definition.options.length > 0) return definition.options
  const values = new Set(companies.flatMap(({ properties }) => textOf(properties, source) ?? []))
  return [...values].slice(0, 50).map(value => ({ value, label: value }))
}

/** HubSpot's own stage, and stages of the portal that are called so and whose companies have bought. */
function lifecycleStages(facts: CustomerFacts): string[] {
  const { companies, buyers } = facts
  const called = optionsOf(facts, 'lifecyclestage')
    .filter(({ value, label }) => value !== 'customer' && standingNamed(label) === 'active')
    .filter(({ value }) => {
      const those = companies.filter(({ properties }) => properties.lifecyclestage === value)
      return those.length > 0 && shareOf(those, ({ id }) => buyers.has(id)) >= 0.5
    })
    .map(({ value }) => value)
  return ['customer', ...called]
}

/** A stage that most of its companies reached without buying may be set by hand, or its deals are elsewhere. */
function unprovenStages(
  { companies, buyers }: CustomerFacts,
  { lifecycleStages: stages }: CustomerRule,
): string[] {
  const staged = companies.filter(({ properties }) => stages.includes(properties.lifecyclestage ?? ''))
  const without = staged.filter(({ id }) => !buyers.has(id))
  return staged.length >= 10 && without.length > staged.length * 0.4
    ? [
        `customers.lifecycleStages: ${without.length} of ${staged.length} companies in stage ${stages.join(', ')} have no won deal; without this sign they would be prospects`,
      ]
    : []
}

const statuses = (facts: CustomerFacts, wanted: 'active' | 'not_ours'): string[] =>
  facts.sources.status === null
    ? []
    : optionsOf(facts, facts.sources.status)
        .filter(({ label }) => standingNamed(label) === wanted)
        .map(({ value }) => value)

function kinds(facts: CustomerFacts): string[] {
  if (facts.sources.kind === null) return defaultCustomerRule.exclude.kinds
  const named = optionsOf(facts, facts.sources.kind)
    .filter(({ label, value }) => standingNamed(label) === 'not_ours' || standingNamed(value) === 'not_ours')
    .map(({ value }) => value)
  return facts.sources.kind === 'type'
    ? [...new Set([...defaultCustomerRule.exclude.kinds, ...named])]
    : named
}

/** Words that may mark a company as no real one. */
const suspicious = ['test', 'dummy', 'demo', 'sandbox', 'beispiel', 'muster', 'prueba', 'voorbeeld']

/** A word only counts where the companies that carry it have not bought: "Test & Measurement Ltd" may be real. */
function nameWords({ companies, buyers }: CustomerFacts): { words: string[]; doubts: string[] } {
  const carrying = suspicious.map(word => ({
    word,
    those: companies.filter(({ properties }) =>
      folded(properties.name ?? '')
        .split(' ')
        .includes(word),
    ),
  }))
  const real = carrying.filter(
    ({ those }) => those.filter(({ id }) => buyers.has(id)).length > those.length / 2,
  )
  const realWords = new Set(real.map(({ word }) => word))
  const used = carrying
    .filter(({ word, those }) => those.length > 0 || defaultCustomerRule.exclude.nameWords.includes(word))
    .filter(({ word }) => !realWords.has(word))
  const mixed = used.filter(({ those }) => those.some(({ id }) => buyers.has(id)))
  return {
    words: used.map(({ word }) => word),
    doubts: [...real, ...mixed].map(
      ({ word, those }) =>
        `customers.exclude.nameWords: ${those.filter(({ id }) => buyers.has(id)).length} of ${those.length} companies with "${word}" in their name have won deals${realWords.has(word) ? ', so the word marks no test here' : ', and are left out as tests'}`,
    ),
  }
}

/** How the companies divide under the rule, before it is used. */
export interface CustomerPreview {
  companies: number
  customers: number
  /** How many customers each sign speaks for; one may have several. */
  bySign: Record<CustomerSign, number>
  excluded: Record<'partner' | 'test' | 'left_out', Group>
  prospects: Group
}

export interface Group {
  count: number
  samples: { id: string; name: string }[]
}

export function preview(
  facts: CustomerFacts,
  rule: CustomerRule,
): { preview: CustomerPreview; customers: CrmRecord[] } {
  const stood = facts.companies.map(company => ({ company, ...standing(candidacy(company, facts), rule) }))
  const group = (is: (typeof stood)[number]['is']): Group => {
    const those = stood.filter(one => one.is === is)
    const samples = those
      .slice(0, 3)
      .map(({ company }) => ({ id: company.id, name: company.properties.name ?? company.id }))
    return { count: those.length, samples }
  }
  const customers = stood.filter(({ is }) => is === 'customer')
  const bySign = customerSigns.map(sign => [
    sign,
    customers.filter(({ signs }) => signs.includes(sign)).length,
  ])
  return {
    customers: customers.map(({ company }) => company),
    preview: {
      companies: stood.length,
      customers: customers.length,
      bySign: Object.fromEntries(bySign),
      excluded: { partner: group('partner'), test: group('test'), left_out: group('left_out') },
      prospects: group('prospect'),
    },
  }
}

const candidacy = ({ id, properties }: CrmRecord, { sources, buyers }: CustomerFacts): Candidacy => ({
  name: properties.name ?? '',
  lifecycle: textOf(properties, 'lifecyclestage'),
  kind: textOf(properties, sources.kind),
  status: textOf(properties, sources.status),
  currentCustomer: flagOf(properties, sources.currentCustomer),
  listed: false,
  wonRecurringDeal: buyers.has(id),
})
