import type { AmountMeans } from '../../model/deal.ts'
import { dealAmount } from './deal-amount.ts'

const usd = (minor: number) => ({ minor, currency: 'USD' })

it.each<[AmountMeans, number, number, number]>([
  ['arr', 12, 1_200_000, 1_200_000],
  ['mrr', 12, 1_200_000, 100_000],
  ['mrr', 36, 100_000, 8_333],
  ['tcv', 36, 1_200_000, 3_600_000],
  ['tcv', 6, 1_200_000, 600_000],
  ['delta', 12, 1_200_000, 0],
])('as %s over %d months, %d a year is entered as %d', (means, months, yearly, entered) => {
  expect(dealAmount(usd(yearly), means, months)).toEqual(usd(entered))
})
