import type { PropertyDefinition } from '../crm/crm.ts'
import { isCandidate } from './candidates.ts'
import { folded } from './folded.ts'

/** What a property of tickets or people, whose records are not read, must be called to be taken for a fact. */
interface Wanted {
  types: readonly PropertyDefinition['type'][]
  words: RegExp
}

export const escalatedFlag: Wanted = {
  types: ['bool'],
  words: /\bescalat\w*|\beskal\w*|\bescalad\w*|\bgeescaleerd\b/,
}

export const ticketDueDay: Wanted = {
  types: ['date', 'datetime'],
  words:
    /\b(sla|due|deadline|solve by|resolve by|resolution target)\b|fallig\w*|losung bis|echeance|vencimiento|uiterlijk/,
}

export const leftFlag: Wanted = {
  types: ['bool'],
  words:
    /\bleft (the )?company|no longer (with|at|works)|\bhas left\b|^inactive( contact)?$|ausgeschieden|nicht mehr (im|bei)|a quitte|ya no trabaja|uit dienst/,
}

/** The one property of the portal's own that is called so; null when there is none, or several that may be meant. */
export function onlyNamed(
  definitions: readonly PropertyDefinition[] | undefined,
  { types, words }: Wanted,
): string | null {
  const named = (definitions ?? []).filter(
    one =>
      isCandidate(one) &&
      types.includes(one.type) &&
      [one.name, one.label].some(text => words.test(folded(text))),
  )
  return named.length === 1 ? named[0]!.name : null
}
