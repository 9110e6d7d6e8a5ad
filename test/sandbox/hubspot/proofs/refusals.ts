import type { Refusal } from './refusal.ts'
import { associationRefusals } from './refusals-associations.ts'
import { propertyRefusals } from './refusals-properties.ts'
import { accessRefusals, readRefusals } from './refusals-reads.ts'
import { searchRefusals } from './refusals-search.ts'
import { writeRefusals } from './refusals-writes.ts'

/** Everything HubSpot's documentation and public bug reports show it refusing on the paths we serve. */
export const refusals: Refusal[] = [
  ...accessRefusals,
  ...readRefusals,
  ...writeRefusals,
  ...searchRefusals,
  ...propertyRefusals,
  ...associationRefusals,
]
