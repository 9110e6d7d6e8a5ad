import * as z from 'zod'
import { Scale } from './scale.ts'

const Days = z.int().min(1).max(3650)

/**
 * Everything a measure can be told. Each measure has defaults for those it understands; a scorecard may set these, and no
 * others.
 */
export const Settings = z.strictObject({
  /** From the measure's own figure to 0..100. */
  scale: Scale.optional(),
  /** How far back is looked. */
  windowDays: Days.optional(),
  /** What the window is compared with: so many days before it. */
  baselineDays: Days.optional(),
  /** After so many days an event weighs half. */
  halfLifeDays: Days.optional(),
  /** How long the last known value holds once nothing is known any more. */
  staleDays: z.int().min(0).max(3650).optional(),
  /** Names of usage metrics, where a measure reads particular ones. */
  metrics: z.array(z.string().min(1)).min(1).optional(),
  /** A property of the company, by the CRM's own name. */
  property: z.string().min(1).optional(),
  /** What each value of a choice property is worth, 0..100. */
  levels: z.record(z.string(), z.number().min(0).max(100)).optional(),
  /** Channels that count. */
  channels: z
    .array(z.enum(['call', 'email', 'meeting']))
    .min(1)
    .optional(),
  /** Stakeholder roles that are to be covered. */
  roles: z.array(z.string().min(1)).min(1).optional(),
  /** Days to solve a ticket in, by priority, where the ticket itself does not say. */
  slaDays: z.strictObject({ low: Days, medium: Days, high: Days, urgent: Days }).optional(),
  /** Scales that take the place of `scale` from so many days as a customer on. */
  byTenure: z
    .array(z.strictObject({ fromDays: z.int().min(0), scale: Scale }))
    .min(1)
    .optional(),
})
export type Settings = z.infer<typeof Settings>
export type SettingName = keyof Settings
