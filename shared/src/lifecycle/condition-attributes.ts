import type { Condition } from './condition.ts'
import { factsIn } from './condition-facts.ts'
import { attributeFact } from './fact-table.ts'

const prefix = attributeFact('')

/** The properties of the account that a condition asks for by name (`attribute.NAME`), as often as it asks. */
export const attributesOf = (condition: Condition): string[] =>
  factsIn(condition).flatMap(fact => (fact.startsWith(prefix) ? [fact.slice(prefix.length)] : []))
