import type { Basis } from '@perennial/shared/card'

/** How we know a fact, in words. */
export const bases: Record<Basis, string> = {
  stated: 'stated in the CRM',
  derived: 'derived from deals',
  assumed: 'assumed',
}
