import type { Day } from '@perennial/shared/day'

/** A task for a person, on a company. `key` is ours and unique: what was made under it before is not made again. */
export interface NewTask {
  key: string
  companyId: string
  ownerId: string | null
  title: string
  body: string
  due: Day
  priority: 'low' | 'medium' | 'high'
}

/** A deal on a company. `key` is ours and unique: what was made under it before is not made again. */
export interface NewDeal {
  key: string
  companyId: string
  ownerId: string | null
  name: string
  /** The CRM's ids of its pipeline and of the stage in it. */
  pipeline: string
  stage: string
  closeDate: Day
  /** In whole units of `currency`, as the CRM shows it; null leaves it open. */
  amount: string | null
  /** Null is the portal's own. */
  currency: string | null
  /** Further properties, by the CRM's names. */
  properties: Record<string, string>
}
