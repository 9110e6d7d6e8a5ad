import type { FactValue } from './facts.ts'
import { tierOf } from './tier.ts'
import { defaultTiers } from './tier-defaults.ts'
import { Tiers } from './tiers.ts'

const tier = (values: Record<string, FactValue>) =>
  tierOf(defaultTiers, { asOf: '2026-06-30', values: { renewalStatus: 'not_due', lines: 1, ...values } })
    ?.name ?? null

describe('the default tiers', () => {
  it('are four, each with another share of human time', () => {
    expect(Tiers.parse(defaultTiers).map(({ touch }) => touch)).toEqual(['high', 'medium', 'low', 'digital'])
  })

  it.each<[string, Record<string, FactValue>, string | null]>([
    ['with the largest revenue', { arr: 100_000 }, 'strategic'],
    ['with half of it', { arr: 50_000 }, 'key'],
    ['with half of it and five contract lines', { arr: 50_000, lines: 5 }, 'strategic'],
    ['with half of it and many seats', { arr: 50_000, seats: 250 }, 'strategic'],
    ['with some revenue', { arr: 10_000 }, 'core'],
    ['with some revenue and a renewal overdue', { arr: 10_000, renewalStatus: 'overdue' }, 'key'],
    ['with little revenue', { arr: 2_500 }, 'scale'],
    ['with little revenue and a renewal overdue', { arr: 2_500, renewalStatus: 'overdue' }, 'core'],
    ['that pays nothing', { arr: 0, seats: 9_000 }, 'scale'],
    ['of which nobody knows whether it renews soon', { arr: 10_000, renewalStatus: null }, null],
    ['whose revenue is not known', { arr: null, seats: 9_000, renewalStatus: 'overdue' }, null],
  ])('a customer %s', (_, values, expected) => {
    expect(tier(values)).toBe(expected)
  })
})

describe('tiers in the configuration', () => {
  const one = (more: object = {}, name = 'big') => ({ name, label: name, touch: 'high', ...more })

  it.each<[string, object[], RegExp]>([
    [
      'a touch model there is none',
      [one({ touch: 'some' })],
      /expected one of "high"\|"medium"\|"low"\|"digital"/,
    ],
    ['a name twice', [one({ when: { fact: 'arr', atLeast: 1 } }), one()], /two tiers have the name "big"/],
    ['the rest before others', [one(), one({}, 'small')], /the tier for everybody else comes last/],
    [
      'a tier that rests on the tier',
      [one({ when: { fact: 'serviceTier', is: 'big' } })],
      /on the tier itself/,
    ],
    [
      'a fact of a contact',
      [one({ when: { fact: 'contact.role', is: 'user' } })],
      /contact.role is a fact of a contact/,
    ],
  ])('refuse %s', (_, list, message) => {
    expect(Tiers.safeParse(list).error?.issues[0]?.message).toMatch(message)
  })
})
