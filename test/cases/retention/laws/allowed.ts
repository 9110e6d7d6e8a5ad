/** What may happen in the histories; each law says what it needs. */
export interface Allowed {
  currencies: readonly string[]
  /** Lines that take the place of lines of other accounts. */
  linksAcross: boolean
  /** Credits: lines below zero. */
  credits: boolean
  /** Prices that change by the contract (ramps, uplifts, discounts), and persons' adjustments. */
  changes: boolean
}
