import type { DataNeed } from '../../health/measure.ts'
import type { AccountView } from '../../model/account-view.ts'
import type { Contract } from '../../model/contract.ts'
import type { Policy } from '../../policy.ts'

/** What signs of expansion are read from. */
export interface SignFacts {
  view: AccountView
  contracts: readonly Contract[]
  policy: Policy
}

/** `value` 0..100 (100 is most ready for more); null when the facts do not tell: unknown is never zero. */
export interface SignReading {
  value: number | null
  /** In one plain sentence, for customer success. No age that changes while nothing happens. */
  because: string
  /** What sales may read of it, as a part of a sentence; null when it has nothing to say to them. */
  forSales: string | null
}

/** One sign that an account is ready for more. */
export interface Sign {
  name: 'seat_use' | 'seats_at_limit' | 'growth' | 'product_fit' | 'sentiment'
  label: string
  /** Of 100. */
  weight: number
  read(facts: SignFacts): SignReading
}

export const unknownSign = (because: string): SignReading => ({ value: null, because, forSales: null })

export const seatsUnknown = unknownSign('No contract in force states its seats')

/** Whether none of the data is in quarantine: what would mislead is no data. */
export const isBelieved = ({ quarantine }: AccountView, needs: readonly DataNeed[]): boolean =>
  !quarantine.some(({ need }) => needs.some(one => one === need))
