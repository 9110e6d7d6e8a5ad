import fc from 'fast-check'
import { expectedLossOf, mean, renewedAmount } from './renewed-amount.ts'

const seen = (share: number) => ({ share, cases: 3, prior: 0 })
const learned = { contracts: seen(0.1), depth: seen(0.5), rise: seen(0.02) }
const nothingSaid = { agreedRise: null, contracts: null }

it.each([
  ['the portal’s own past', nothingSaid, [0.1, 500, 0.9, 1020]],
  ['the model’s contraction', { ...nothingSaid, contracts: 0.4 }, [0.4, 500, 0.6, 1020]],
  ['an agreed rise', { ...nothingSaid, agreedRise: 0.07 }, [0.1, 500, 0.9, 1070]],
  ['an agreed cut', { ...nothingSaid, agreedRise: -0.1 }, [0.1, 500, 0.9, 900]],
] as const)('is worth by %s', (_, facts, expected) => {
  const { amounts } = renewedAmount(1000, facts, learned)
  expect(amounts.flatMap(({ share, amount }) => [share, amount])).toEqual(expected)
})

it('is one amount where nothing contracts', () => {
  expect(renewedAmount(1000, { ...nothingSaid, contracts: 0 }, learned).amounts).toEqual([
    { share: 1, amount: 1020 },
  ])
})

it('says where its figures come from', () => {
  expect(renewedAmount(1000, nothingSaid, learned).because).toBe(
    'Contraction 10 %: 3 past renewals, drawn towards 0 %; by 50 %: 3 past contractions, drawn towards 0 %; rise 2 %: 3 past renewals without an agreed rise, drawn towards 0 %',
  )
  expect(renewedAmount(1000, { agreedRise: 0.05, contracts: 0.125 }, learned).because).toMatch(
    /^Contraction 12.5 % by the model; .* rise 5 % as agreed$/,
  )
})

describe('the expected loss', () => {
  it.each([
    ['counts what does not renew', 1000, 0.8, [[1, 1000]], 200],
    [
      'counts contraction',
      1000,
      1,
      [
        [0.1, 500],
        [0.9, 1000],
      ],
      50,
    ],
    ['lets no rise make up for it', 1000, 0.8, [[1, 2000]], 200],
    ['is nothing where nothing can be lost', 0, 0.5, [[1, 0]], 0],
    ['is nothing of a credit', -1000, 0.5, [[1, -1000]], 0],
  ] as const)('%s', (_, target, renews, amounts, loss) => {
    const worth = amounts.map(([share, amount]) => ({ share, amount }))
    expect(expectedLossOf(target, renews, worth)).toBeCloseTo(loss)
  })

  it('is between nothing and all, and with what is expected at least all', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.nat(1e9), chance, chance, (target, renews, contracts) => {
        const { amounts } = renewedAmount(target, { agreedRise: null, contracts }, learned)
        const loss = expectedLossOf(target, renews, amounts)
        expect(loss).toBeGreaterThanOrEqual(0)
        expect(loss).toBeLessThanOrEqual(target + 1)
        expect(loss + renews * mean(amounts)).toBeGreaterThanOrEqual(target - 1)
      }),
    )
  })
})
