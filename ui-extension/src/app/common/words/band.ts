import type { StatusTagProps } from '@hubspot/ui-extensions'
import type { Band } from '@perennial/shared/card'

/** Each band in words and in the tag variant that goes with it; colour is never the only sign. */
export const bands: Record<Band, { label: string; variant: NonNullable<StatusTagProps['variant']> }> = {
  healthy: { label: 'Healthy', variant: 'success' },
  watch: { label: 'Watch', variant: 'warning' },
  at_risk: { label: 'At risk', variant: 'danger' },
  unscored: { label: 'Not scored', variant: 'default' },
}
