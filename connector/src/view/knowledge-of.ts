import type { Knowledge } from './imported-owners.ts'
import type { Scope } from './scope.ts'

/** What files may say at the scope's moment. */
export const knowledgeOf = ({ knownOn, mapping }: Scope): Knowledge => ({
  knownBefore: knownOn === null ? null : new Date(knownOn.getTime() + 1),
  company: mapping.company,
})
