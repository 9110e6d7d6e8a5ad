import fc from 'fast-check'
import { ledgerAccount } from '../model/ledger-account.ts'
import { missingParents, topmostParents } from './hierarchy.ts'

const account = (id: string, parentId: string | null = null) =>
  ledgerAccount({ id, parentId, name: id.toUpperCase() })
const tops = (...accounts: ReturnType<typeof account>[]) =>
  Object.fromEntries([...topmostParents(accounts)].map(([id, { id: top }]) => [id, top]))

describe('the topmost parent', () => {
  it('is reached through any number of parents, and an account alone is its own', () => {
    expect(tops(account('c', 'b'), account('b', 'a'), account('a'), account('d', 'a'), account('e'))).toEqual(
      {
        a: 'a',
        b: 'a',
        c: 'a',
        d: 'a',
        e: 'e',
      },
    )
  })

  it('is the account itself where its parent is not there, which is listed', () => {
    const accounts = [account('a', 'gone'), account('b', 'a')]
    expect(tops(...accounts)).toEqual({ a: 'a', b: 'a' })
    expect(missingParents(accounts)).toEqual([accounts[0]])
  })

  it.each([
    ['its own parent', [account('a', 'a')], 'A (a), then A (a);'],
    ['each other', [account('a', 'b'), account('b', 'a')], 'A (a), then B (b), then A (a);'],
    [
      'a circle it only leads to',
      [account('x', 'a'), account('a', 'b'), account('b', 'a')],
      ': A (a), then B (b), then A (a);',
    ],
  ])('is refused in %s, with the names', (_, accounts, named) => {
    expect(() => topmostParents(accounts)).toThrow(RangeError)
    expect(() => topmostParents(accounts)).toThrow(named)
  })

  it('names ten of a large circle', () => {
    const ring = Array.from({ length: 1000 }, (_, at) => account(`${at}`, `${(at + 1) % 1000}`))
    expect(() => topmostParents(ring)).toThrow(/ 9 \(9\), then 990 others, then 0 \(0\)/)
  })

  it('is found for a chain of 100,000', () => {
    const chain = Array.from({ length: 100_000 }, (_, at) => account(`${at}`, at === 0 ? null : `${at - 1}`))
    const found = topmostParents(chain.toReversed())
    expect(found.size).toBe(100_000)
    expect(new Set([...found.values()].map(({ id }) => id))).toEqual(new Set(['0']))
  })

  it('does not depend on the order of the accounts, and has no parent of its own', () => {
    const forest = fc
      .array(fc.nat(), { minLength: 1, maxLength: 30 })
      .map(draws =>
        draws.map((draw, at) => account(`${at}`, draw % (at + 1) === at ? null : `${draw % (at + 1)}`)),
      )
    fc.assert(
      fc.property(
        forest.chain(accounts => fc.tuple(fc.constant(accounts), shuffled(accounts))),
        ([accounts, otherOrder]) => {
          const found = topmostParents(accounts)
          expect(Object.fromEntries(topmostParents(otherOrder))).toEqual(Object.fromEntries(found))
          for (const top of found.values()) expect(top.parentId).toBeNull()
        },
      ),
    )
  })
})

const shuffled = <T>(all: T[]) => fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })
