import type { Currency } from '../account.ts'
import { dayText } from '../calendar.ts'
import type { Contract, Deal } from '../deal.ts'
import type { Life } from '../life.ts'
import { lastDay } from '../timeline.ts'
import type { Money, TrueCustomer } from './profile.ts'

type Signed = { contract: Contract; currency: Currency }

/** What an account really pays on the as-of date, read from what was signed; null when nothing covers that day. */
export function trueCustomer({ account }: Life, deals: readonly Deal[]): TrueCustomer | null {
  const inForce = deals.flatMap(({ contract, currency }): Signed[] =>
    contract !== null && covers(contract) ? [{ contract, currency }] : [],
  )
  if (inForce.length === 0) return null
  const ends = inForce.flatMap(({ contract: { end } }) => end ?? [])
  return {
    id: account.id,
    domain: account.domain,
    arr: yearly(inForce),
    renewalDate: ends.length === 0 ? null : dayText(Math.min(...ends)),
  }
}

const covers = ({ start, end }: Contract): boolean => start <= lastDay && (end === null || lastDay < end)

function yearly(inForce: readonly Signed[]): Money[] {
  const byCurrency = Map.groupBy(inForce, ({ currency }) => currency)
  return [...byCurrency].map(([currency, signed]) => {
    const hundredths = signed.reduce((sum, { contract }) => sum + contract.seats * contract.seatPriceMinor, 0)
    return { minor: currency === 'JPY' ? hundredths / 100 : hundredths, currency }
  })
}
