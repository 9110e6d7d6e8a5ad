import type { AdjustRequest } from '@perennial/shared/adjust'

/** Who adjusts which account: a name or, from the CRM, the signed user's address. */
export interface Adjusting extends AdjustRequest {
  accountId: string
  by: string
}
