/** An amount in major units for people: thousands apart, cents only where there are any. */
export const amountText = (amount: number): string =>
  amount.toLocaleString(
    'en-US',
    Number.isInteger(amount) ? {} : { minimumFractionDigits: 2, maximumFractionDigits: 2 },
  )

/** A rate for people; unknown is no number. */
export const percentText = (rate: number | null): string =>
  rate === null ? '-' : `${(rate * 100).toFixed(1)} %`

/** A rate with its interval. */
export const rateText = (rate: number | null, interval: { lower: number; upper: number } | null): string =>
  rate === null || interval === null
    ? percentText(rate)
    : `${percentText(rate)} (${(interval.lower * 100).toFixed(1)}-${(interval.upper * 100).toFixed(1)})`

export const measureName = { arr: 'ARR', mrr: 'MRR' } as const

/** What a report leaves out, in words; empty when nothing is. */
export const unconvertedText = (
  unconverted: readonly { currency: string; units: number }[],
  currency: string,
): string[] =>
  unconverted.map(
    one =>
      `Not in these figures: amounts in ${one.currency}, of ${one.units.toLocaleString('en-US')} of those counted; no rate into ${currency} is known (policy.rates, or import rates; --currency ${one.currency} shows them).`,
  )
