import { decimalOf, type Money } from '@perennial/shared/money'
import type { Mapping } from '../config/mapping.ts'
import type { PortalDescription } from '../crm/crm.ts'
import { type RenewalPipeline, renewalPipeline } from './renewal-pipeline.ts'

/** How renewal deals are opened in a portal. */
export interface Opening {
  pipeline: RenewalPipeline
  /** Names of those who can own a deal, by id. */
  owners: ReadonlyMap<string, string>
  currencies: ReadonlySet<string>
  ownCurrency: string
  /** What says that a deal is a renewal, where the portal has a property for that. */
  properties: Record<string, string>
  /** The properties the mapping reads the amount and its currency from. */
  amountProperties: (amount: Money) => Record<string, string>
}

export function openingIn(mapping: Mapping, portal: PortalDescription): Opening {
  const { deal } = mapping
  const known = new Map((portal.properties.deal ?? []).map(property => [property.name, property]))
  const isWritable = (name: string | null): name is string => {
    const property = name === null ? undefined : known.get(name)
    return property !== undefined && !property.calculated && !property.readOnly
  }
  const valueMeaning = (wanted: string) =>
    Object.entries(deal.purposes).find(([, purpose]) => purpose === wanted)?.[0]
  const renewal = valueMeaning('renewal') ?? valueMeaning('existing')
  return {
    pipeline: renewalPipeline(mapping, portal),
    owners: new Map(
      portal.owners
        .filter(({ archived }) => !archived)
        .map(({ id, name, email }) => [id, name || email || id]),
    ),
    currencies: new Set(portal.currencies),
    ownCurrency: portal.currency,
    properties: renewal !== undefined && isWritable(deal.purpose) ? { [deal.purpose]: renewal } : {},
    amountProperties: amount => (isWritable(deal.amount) ? { [deal.amount]: decimalOf(amount) } : {}),
  }
}
