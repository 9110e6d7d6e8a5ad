import type { Account } from './account.ts'
import { familyNames, givenNames } from './names.ts'
import { random } from './random.ts'
import { recordId } from './record-line.ts'

export interface Person {
  id: string
  given: string
  family: string
}

/** The people of an account, by the index that touches and tickets use. */
export function peopleOf(seed: number, account: Account): Person[] {
  const draw = random(seed, 'people', account.index)
  const count = account.kind === 'customer' ? account.people : Math.min(account.people, 2)
  return Array.from({ length: count }, (_, at) => ({
    id: recordId('contacts', account, at),
    given: draw.pick(givenNames),
    family: draw.pick(familyNames),
  }))
}
