/** Days that a deal, a contract's end or a date that moved may lie apart and still be about one renewal; further apart is another. */
export const sameRenewalDays = 120
