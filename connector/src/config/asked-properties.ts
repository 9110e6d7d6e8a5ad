import { entriesOf } from '@perennial/shared/health/entries'
import type { Scorecard } from '@perennial/shared/health/scorecard'
import type { Condition } from '@perennial/shared/lifecycle/condition'
import { attributesOf } from '@perennial/shared/lifecycle/condition-attributes'
import type { Config } from '../config.ts'

/** The parts of a configuration that may ask for properties the mapping does not name. */
export type Asking = Pick<
  Config,
  'segments' | 'scorecard' | 'scorecards' | 'stages' | 'contactStages' | 'tiers'
>

/**
 * The company properties that scorecards and conditions ask for by the CRM's own name, each once. Conditions may also ask for
 * columns of an imported file: what cannot be the name of a property is left out.
 */
export function askedProperties(config: Asking): string[] {
  const read = cardsOf(config).flatMap(card =>
    entriesOf(card).flatMap(({ settings }) => settings.property ?? []),
  )
  const asked = conditionsOf(config).flatMap(attributesOf)
  return [...new Set([...read, ...asked])].filter(name => propertyName.test(name)).sort()
}

/** https://developers.hubspot.com/docs/api-reference/crm-properties-v3/guide */
const propertyName = /^[a-z][a-z0-9_]*$/i

const cardsOf = ({ scorecard, scorecards }: Asking): Scorecard[] => [scorecard, ...scorecards]

function conditionsOf(config: Asking): Condition[] {
  const cards = cardsOf(config)
  const exceptions = cards.flatMap(card => card.exceptions ?? [])
  const { segments, stages, contactStages, tiers } = config
  return [...cards, ...exceptions, ...segments, ...stages, ...contactStages, ...tiers].flatMap(
    ({ when }) => when ?? [],
  )
}
