import type { DealPurpose } from '@perennial/shared/model/deal'
import { hubspotMapping } from '../config/hubspot-mapping.ts'
import type { Mapping } from '../config/mapping.ts'
import type { Pipeline, PortalDescription, PropertyDefinition } from '../crm/crm.ts'
import { type Choice, choose, type FillCounts } from './choose.ts'
import { slots } from './slots.ts'

/** A mapping for a portal, how each part was decided, and what a person should look at. */
export interface Proposal {
  mapping: Mapping
  choices: Choice[]
  doubts: string[]
}

/** The best mapping of a portal that its own definitions and a sample of its records allow. Pure. */
export function propose(
  portal: Pick<PortalDescription, 'properties' | 'pipelines'>,
  counts: { company: FillCounts; deal: FillCounts },
): Proposal {
  const choices = slots.map(slot => {
    const kind = slot.path.startsWith('company.') ? 'company' : 'deal'
    return choose(slot, portal.properties[kind] ?? [], counts[kind])
  })
  const mapping = structuredClone(hubspotMapping)
  for (const { slot, chosen } of choices) assign(mapping, slot.path, chosen?.name ?? null)
  mapping.deal.purposes = purposesOf(portal.properties.deal ?? [], mapping.deal.purpose)
  Object.assign(mapping.deal, stagesOf(portal.pipelines))
  mapping.ticket.closedStages = closedTicketStages(portal.pipelines)
  return { mapping, choices, doubts: [...doubtsOf(choices), ...generalDoubts(mapping, portal.pipelines)] }
}

function assign(mapping: Mapping, path: string, name: string | null): void {
  const [kind, key] = path.split('.') as ['company' | 'deal', string]
  ;(mapping[kind] as Record<string, unknown>)[key] = name
}

const purposePatterns: readonly [RegExp, DealPurpose][] = [
  [/renew|verl(ae|ä)nger|renouvel|renova/, 'renewal'],
  [/expan|upsell|up_sell|upgrade|add_?on|cross|existing|erweiter|aufstock/, 'expansion'],
  [/down|reduzier/, 'downgrade'],
  [/one_?(off|time)|service|setup|implementation/, 'one_off'],
  [/new|neu/, 'new'],
]

function purposesOf(
  definitions: readonly PropertyDefinition[],
  source: string | null,
): Mapping['deal']['purposes'] {
  const options = definitions.find(({ name }) => name === source)?.options ?? []
  return Object.fromEntries(
    options.map(({ value, label }) => {
      const text = `${value} ${label}`.toLowerCase()
      return [value, purposePatterns.find(([pattern]) => pattern.test(text))?.[1] ?? 'unknown']
    }),
  )
}

function stagesOf(pipelines: readonly Pipeline[]) {
  const deals = pipelines.filter(({ kind }) => kind === 'deal')
  const closed = deals.flatMap(({ stages }) => stages).filter(stage => stage.closed)
  return {
    renewalPipelines: deals.filter(({ label }) => /renew|verl(ae|ä)nger/i.test(label)).map(({ id }) => id),
    wonStages: closed.filter(({ probability }) => probability === 1).map(({ id }) => id),
    lostStages: closed.filter(({ probability }) => probability === 0).map(({ id }) => id),
  }
}

const closedTicketStages = (pipelines: readonly Pipeline[]): string[] =>
  pipelines
    .filter(({ kind }) => kind === 'ticket')
    .flatMap(({ stages }) => stages)
    .filter(stage => stage.closed)
    .map(({ id }) => id)

const doubtsOf = (choices: readonly Choice[]): string[] =>
  choices.flatMap(({ slot, chosen, doubt }) =>
    doubt ? [`${slot.path}: ${chosen?.name ?? 'nothing'} was chosen, but ${doubt}`] : [],
  )

function generalDoubts(mapping: Mapping, pipelines: readonly Pipeline[]): string[] {
  const doubts: string[] = []
  if (mapping.deal.wonStages.length === 0)
    doubts.push('deal.wonStages: no closed stage with probability 1 was found')
  if (mapping.deal.end === null && mapping.deal.termMonths === null)
    doubts.push(
      'deal.end: neither an end nor a term was found, renewal dates will be assumed 12 months after a deal was won',
    )
  if (mapping.deal.noticeDays === null)
    doubts.push('deal.noticeDays: no notice period was found, notice dates stay empty')
  if (
    pipelines.filter(({ kind }) => kind === 'deal').length > 1 &&
    mapping.deal.renewalPipelines.length === 0
  )
    doubts.push('deal.renewalPipelines: several pipelines, none is named after renewals')
  doubts.push(
    'deal.amountMeans: taken as yearly (arr); write mrr for monthly amounts, tcv for the value of the whole term',
  )
  return doubts
}
