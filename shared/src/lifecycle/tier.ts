import * as z from 'zod'
import { AccountCondition } from './account-condition.ts'
import { holds } from './condition-holds.ts'
import type { Facts } from './facts.ts'

/** How much human time a customer gets: who is called, and who hears from a machine. */
export const TouchModel = z.enum(['high', 'medium', 'low', 'digital'])
export type TouchModel = z.infer<typeof TouchModel>

/** A class of customers by revenue, complexity and risk, and who looks after it. */
export const Tier = z.strictObject({
  /** As the CRM keeps it; a tier of another name is another tier. */
  name: z.string().regex(/^[a-z][a-z0-9_]*$/, 'write small letters, digits and _, e.g. strategic'),
  label: z.string().min(1).max(100),
  /** Left out = everybody else. */
  when: AccountCondition.optional(),
  touch: TouchModel,
  /** Who gives their time and how much of it, in words. */
  people: z.string().min(1).optional(),
})
export type Tier = z.infer<typeof Tier>

/** What a tier is called; one that is not configured any more by its name. */
export const tierLabel = (tiers: readonly Tier[], name: string): string =>
  tiers.find(tier => tier.name === name)?.label ?? name

/**
 * The first tier whose condition holds. Null when none does, or when it is not known whether an earlier one does: an unknown
 * amount is no small one.
 */
export function tierOf(tiers: readonly Tier[], facts: Facts): Tier | null {
  for (const tier of tiers) {
    const held = tier.when === undefined || holds(tier.when, facts)
    if (held !== false) return held ? tier : null
  }
  return null
}
