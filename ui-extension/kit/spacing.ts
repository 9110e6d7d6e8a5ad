import type { AllDistances } from '@hubspot/ui-extensions'

const steps = {
  flush: 'flush',
  xs: 'xs',
  sm: 'sm',
  md: 'md',
  lg: 'lg',
  xl: 'xl',
  'extra-small': 'xs',
  small: 'sm',
  medium: 'md',
  large: 'lg',
  'extra-large': 'xl',
} as const satisfies Record<AllDistances, string>

/** One step of the spacing scale; the SDK has a long and a short name for each. */
export type Step = (typeof steps)[AllDistances]
export const step = (distance: AllDistances | undefined, otherwise: Step): Step =>
  distance === undefined ? otherwise : steps[distance]

/** Joins the class names that apply. */
export const classes = (...names: (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ')
