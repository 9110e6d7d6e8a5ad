import type { Policy } from '@perennial/shared/policy'
import { numberOption, wholeFrom } from './cohort-options.ts'

/** How many days before its deadline a renewal is looked at. */
export const withinDays = (asked: string | undefined, policy: Policy): number =>
  numberOption('--within', asked, wholeFrom(0)) ?? policy.renewalWindowDays
