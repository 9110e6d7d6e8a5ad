/** Why a person changed an amount. */
export const reasonCodes = [
  'price_change',
  'seat_change',
  'product_change',
  'discount',
  'data_error',
  'missing_contract',
  'credit_or_refund',
  'other',
] as const

/** Why a customer left or pays less: by choice, over payment or paperwork, or because it had no choice. */
export const lossCauses = ['voluntary', 'administrative', 'involuntary'] as const
