import type { PropertyDefinition } from '../crm/crm.ts'
import type { CrmRecord } from '../record.ts'
import { flagOf, textOf } from '../view/values.ts'
import { type Agreement, agreementOver, rateOf } from './agreement.ts'
import { type Choice, choose } from './choose.ts'
import { standingNamed } from './customer-words.ts'
import { shareOf } from './numbers.ts'
import { slotAt } from './slots.ts'
import type { Material } from './weigh.ts'

/** Which properties say what a company is; a sign that contradicts the deals is not followed. */
export function customerSources(material: Material, buyers: ReadonlySet<string>): Choice[] {
  return [kind(material), status(material, buyers), currentCustomer(material, buyers)]
}

const reading = (definition: PropertyDefinition, value: string) =>
  standingNamed(definition.options.find(option => option.value === value)?.label ?? value)

/** HubSpot's own type, unless another property tells more partners and the like apart. */
function kind(material: Material): Choice {
  const telling = material.definitions.filter(
    definition =>
      definition.name === 'type' ||
      definition.options.some(({ label }) => standingNamed(label) === 'not_ours'),
  )
  return choose(slotAt('company.kind'), { ...material, definitions: telling })
}

/** Its values must read like active and churned, and the active ones must mostly have bought. */
function status(material: Material, buyers: ReadonlySet<string>): Choice {
  const telling = material.definitions.filter(definition => readsLikeStatus(definition, material.records))
  const compare = (property: string): Agreement | null => {
    const definition = telling.find(({ name }) => name === property)!
    return agreementOver(
      material.records,
      ({ id, properties }) => {
        const said = reading(definition, textOf(properties, property) ?? '')
        return said === 'active' ? buyers.has(id) : said === 'prospect' ? !buyers.has(id) : null
      },
      'won deals',
    )
  }
  return choose(slotAt('company.status'), { ...material, definitions: telling }, compare)
}

function readsLikeStatus(definition: PropertyDefinition, records: readonly CrmRecord[]): boolean {
  if (definition.type === 'bool') return false
  const values = new Set(records.flatMap(({ properties }) => textOf(properties, definition.name) ?? []))
  const said = [...values].map(value => reading(definition, value))
  return (
    values.size <= 15 && said.includes('active') && (said.includes('churned') || said.includes('prospect'))
  )
}

/** Followed where it is filled and where those it calls customers have mostly bought. */
function currentCustomer(material: Material, buyers: ReadonlySet<string>): Choice {
  const flags = material.definitions.filter(({ name }) => {
    const values = material.records.filter(({ properties }) => flagOf(properties, name) !== null)
    return values.length === 0 || shareOf(values, ({ properties }) => flagOf(properties, name) !== null) === 1
  })
  const compare = (property: string): Agreement | null =>
    agreementOver(
      material.records,
      ({ id, properties }) => (flagOf(properties, property) === true ? buyers.has(id) : null),
      'won deals',
    )
  const choice = choose(slotAt('company.currentCustomer'), { ...material, definitions: flags }, compare)
  const agreement = choice.chosen?.agreement
  if (!agreement || rateOf(agreement) >= 0.5) return choice
  return {
    ...choice,
    chosen: null,
    rivals: [choice.chosen!, ...choice.rivals],
    doubt: `${choice.chosen!.name} calls companies customers that have bought nothing: only ${agreement.agreeing} of ${agreement.tested} have a won deal`,
  }
}
