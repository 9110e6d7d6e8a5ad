import type { SalesCard } from '@perennial/shared/wire/sales-card'

/** What a person in sales does about an account, and how that is shown. */
export interface Pursuit {
  label: string
  variant: 'success' | 'danger' | 'warning' | 'default'
  /** What to do, in a sentence. */
  advice: string
}

const doNotPursue: Pursuit = {
  label: 'Do not pursue',
  variant: 'danger',
  advice: 'Offer nothing now. Ask the account manager before you get in touch.',
}
const raise: Pursuit = {
  label: 'Expansion may be raised',
  variant: 'success',
  advice: 'Tell the account manager before you get in touch.',
}
const nothing: Pursuit = {
  label: 'Nothing to raise now',
  variant: 'default',
  advice: 'Nothing in its use asks for more, and nothing speaks against getting in touch.',
}
const unknown: Pursuit = {
  label: 'Unknown',
  variant: 'warning',
  advice: 'Too little is known of this account yet. Ask the account manager before you get in touch.',
}

export function pursuitOf({ doNotPursue: blocked, expansion }: SalesCard): Pursuit {
  if (blocked) return doNotPursue
  if (blocked === null || expansion === null) return unknown
  return expansion ? raise : nothing
}
