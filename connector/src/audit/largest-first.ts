import { type Money, minorDigits } from '@perennial/shared/money'

/**
 * Orders by revenue. Amounts of different currencies cannot be compared without a rate: the largest single amount
 * in major units decides, which is good enough to put what matters first, and is used for nothing else.
 */
export const largestFirst = (a: { arr: readonly Money[] }, b: { arr: readonly Money[] }): number =>
  largest(b) - largest(a)

const largest = ({ arr }: { arr: readonly Money[] }): number =>
  Math.max(0, ...arr.map(({ minor, currency }) => minor / 10 ** minorDigits(currency)))
