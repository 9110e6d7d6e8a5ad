import { EndOverrideRequest } from '@perennial/shared/override-request'
import { ConfigError } from '../errors.ts'
import { required } from './adjust-options.ts'
import type { CommonOptions } from './session.ts'

/** Everything `perennial override` can be asked, as typed. */
export interface OverrideOptions extends CommonOptions {
  score?: string
  band?: string
  reason?: string
  by?: string
  days?: string
  until?: string
  decay?: string
  key?: string
  dryRun?: boolean
  end?: boolean
  list?: boolean
  expiring?: string
  disagreeing?: boolean
  review?: boolean
}

/** The request as the API would get it: what is not a number stays as typed, and is refused as that. */
export function overrideAskedBy({ score, band, reason, days, until, decay, key }: OverrideOptions): object {
  const asked = { score: typedNumber(score), band, reason, days: typedNumber(days), until, decay, key }
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
}

const typedNumber = (text: string | undefined): number | string | undefined =>
  text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text

export function endReason(options: OverrideOptions): string {
  const asked = EndOverrideRequest.safeParse({ reason: required('--reason', options.reason) })
  if (asked.success) return asked.data.reason
  throw new ConfigError('--reason is longer than 500 characters', {
    field: '--reason',
    remedy: 'say it in fewer words',
  })
}

/** How many days `--expiring` means; null when it was not asked. */
export function daysLeftAtMost({ expiring }: OverrideOptions): number | null {
  if (expiring === undefined) return null
  if (/^\d{1,3}$/.test(expiring)) return Number(expiring)
  throw new ConfigError(`--expiring: ${JSON.stringify(expiring)} is not a number of days`, {
    field: '--expiring',
    remedy: 'give a whole number of days, e.g. --expiring 7',
  })
}
