import type { AmountMeans } from '@perennial/shared/model/deal'
import type { Pipeline } from '../crm/crm.ts'
import type { CrmRecord } from '../record.ts'
import type { YearlySource } from './amount-sources.ts'
import type { Following, SeenDeal } from './seen-deals.ts'

/** What a pipeline's amounts mean, and why. */
export interface AmountReading {
  means: AmountMeans
  because: string
  /** Whether the data says so; otherwise it is only the usual case. */
  proven: boolean
}

/** What readings are made from. */
export interface AmountFacts {
  pipelines: readonly Pipeline[]
  /** Won deals that bring recurring money, oldest first. */
  deals: readonly SeenDeal[]
  isRenewal: (deal: SeenDeal) => boolean | null
  following: Following
  sources: readonly YearlySource[]
  months: (deal: SeenDeal) => number | null
  seats: (deal: SeenDeal) => number | null
  /** Companies with the property that holds their yearly amount. */
  companies: readonly CrmRecord[]
  companyArr: string | null
}

/** Fewer deals than this tell nothing. */
export const fewest = 4
export const proven = (means: AmountMeans, because: string): AmountReading => ({
  means,
  because,
  proven: true,
})
