import type { Basis } from '@perennial/shared/card'

/** How we know a fact, in words. */
export const bases: Record<Basis, string> = {
  stated: 'stated',
  derived: 'derived',
  assumed: 'assumed, please confirm',
}
