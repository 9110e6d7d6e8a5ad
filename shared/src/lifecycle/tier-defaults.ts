import type { Condition } from './condition.ts'
import type { Tier } from './tier.ts'

/** What is often not known makes nobody complex. */
const isAtLeast = (fact: string, atLeast: number): Condition => ({
  all: [
    { fact, known: true },
    { fact, atLeast },
  ],
})

const complex: Condition = { any: [isAtLeast('lines', 5), isAtLeast('seats', 250)] }
/** A renewal that is being decided is a risk everybody may see; one who asks for health here hides the tier from sales. */
const atStake: Condition = {
  fact: 'renewalStatus',
  in: ['in_notice_window', 'notice_passed', 'due', 'overdue'],
}

const earns = (arr: number): Condition => ({ fact: 'arr', atLeast: arr })

/**
 * The tiers every portal starts with. Amounts are yearly, in major units of the reporting currency. Each of the upper three takes
 * in, at half the revenue or less, who is complex or about to renew; whose revenue is not known is in none.
 */
export const defaultTiers: readonly Tier[] = [
  {
    name: 'strategic',
    label: 'Strategic',
    when: { any: [earns(100_000), { all: [earns(50_000), complex] }] },
    touch: 'high',
    people: 'A named customer success manager; a call every month, a business review every quarter.',
  },
  {
    name: 'key',
    label: 'Key',
    when: { any: [earns(25_000), { all: [earns(10_000), { any: [complex, atStake] }] }] },
    touch: 'medium',
    people: 'A customer success manager for some forty accounts; a call every quarter and for every renewal.',
  },
  {
    name: 'core',
    label: 'Core',
    when: { any: [earns(5_000), { all: [earns(2_500), atStake] }] },
    touch: 'low',
    people: 'A shared team; a person for every renewal.',
  },
  {
    name: 'scale',
    label: 'Scale',
    touch: 'digital',
    people: 'Mail and the product itself; a person only when the customer asks.',
  },
]
