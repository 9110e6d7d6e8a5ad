import type { ObjectType } from '../../../world/portal.ts'
import { objectFactsOf } from '../portal/object-types.ts'
import { unknownObject } from './refusal.ts'

/** Throws what HubSpot answers to an object type it does not know, for one this portal is set to lack. */
export function refuseMissingObjects(
  missing: readonly ObjectType[],
  { type, from, to }: Record<string, string>,
): void {
  for (const named of [type, from, to]) {
    const facts = objectFactsOf(named ?? '')
    if (facts && missing.includes(facts.name)) throw unknownObject(named!)
  }
}
