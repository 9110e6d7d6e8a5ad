import type { CompanyCard } from '@perennial/shared/card'

/** What every answer of the connector says about its own age. */
export type Aged = Pick<CompanyCard, 'asOf' | 'syncedAt' | 'stale' | 'timeZone'>
