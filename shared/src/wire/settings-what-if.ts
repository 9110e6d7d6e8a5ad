/** What a draft of the settings would do, before anybody publishes it. */
import * as z from 'zod/mini'
import { Band, CardMoney } from '../card.ts'

const PerBand = z.object({
  healthy: z.int(),
  watch: z.int(),
  at_risk: z.int(),
  unscored: z.int(),
})
const Both = <T extends z.ZodMiniType>(of: T) => z.object({ before: of, after: of })
const Verdict = z.object({ score: z.nullable(z.number()), band: Band })

/** Past renewals against the band their accounts stood in beforehand. Shares 0..1, null = unknown. */
export const PastRenewals = z.object({
  /** Renewals of a term that were decided, and of those the ones not renewed. */
  decided: z.int(),
  lost: z.int(),
  /** The same of accounts that stood at risk. */
  atRisk: z.int(),
  lostAtRisk: z.int(),
  /** Of those at risk, the share that was lost. */
  precision: z.nullable(z.number()),
  /** Of those lost, the share that stood at risk. */
  recall: z.nullable(z.number()),
  /** Why a share is unknown. */
  unknownBecause: z.nullable(z.string()),
})
export type PastRenewals = z.infer<typeof PastRenewals>

export const BandMove = z.object({
  id: z.string(),
  name: z.string(),
  url: z.nullable(z.string()),
  arr: z.array(CardMoney),
  from: Verdict,
  to: Verdict,
})
export type BandMove = z.infer<typeof BandMove>

/** Retention over the year to `asOf`, in the reporting currency; null where nobody paid at the start. */
export const Retention = z.object({
  accounts: z.int(),
  start: CardMoney,
  end: CardMoney,
  nrr: z.nullable(z.number()),
  grr: z.nullable(z.number()),
  logo: z.nullable(z.number()),
})
export type Retention = z.infer<typeof Retention>

/** A week's alerts under a budget, had none been raised yet; from the risks last concluded. */
export const WeekOfAlerts = z.object({
  raised: z.int(),
  /** How many of those raised are expected to leave. */
  leaving: z.number(),
  /** Risk x ARR of those raised. */
  expectedLoss: CardMoney,
  /** Risky accounts that get none, and why. */
  held: z.array(z.object({ because: z.string(), accounts: z.int() })),
})
export type WeekOfAlerts = z.infer<typeof WeekOfAlerts>

export const WhatIf = z.object({
  asOf: z.string(),
  /** Customers looked at; where they are a sample, of how many. */
  accounts: z.int(),
  sampleOf: z.nullable(z.int()),
  /** Under a mapping, who counts as a customer may differ. */
  customers: Both(z.int()),
  bands: Both(PerBand),
  /** How many change band; the list holds those with the largest revenue, as far as the asker may see them. */
  changed: z.int(),
  moves: z.array(BandMove),
  arrToAtRisk: z.array(CardMoney),
  arrFromAtRisk: z.array(CardMoney),
  /** Accounts that newly came to be at risk, a week, over the last four. */
  alertsPerWeek: Both(z.number()),
})
export type WhatIf = z.infer<typeof WhatIf>

export const Backtest = z.object({
  asOf: z.string(),
  /** First day of the quarters looked back on. */
  since: z.string(),
  past: Both(PastRenewals),
})
export type Backtest = z.infer<typeof Backtest>

export const PolicyEffect = z.object({
  asOf: z.string(),
  from: z.string(),
  retention: Both(Retention),
  alerts: Both(WeekOfAlerts),
})
export type PolicyEffect = z.infer<typeof PolicyEffect>
