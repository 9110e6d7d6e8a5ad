import type { Day } from '@perennial/shared/day'
import type { Freshness } from '@perennial/shared/health/data-quality/freshness'
import type { QualityFinding } from '@perennial/shared/health/data-quality/quality-finding'
import { qualityFindings } from '@perennial/shared/health/data-quality/quality-findings'
import { amounts } from '@perennial/shared/ledger/units/major-units'
import type { Config } from '../config.ts'
import { lastLatencies, type RunLatency } from '../latency/last-runs.ts'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { lookAtAll } from './look.ts'
import { lastPulls, type Pulled } from './pulled.ts'

/** A finding as it is reported, money in major units. */
export interface ReportedFinding extends Omit<QualityFinding, 'arr'> {
  arr: { amount: number; currency: string }[] | null
}

/** What would mislead a score, and how fresh everything is that scores are made of. */
export interface DataQuality {
  asOf: Day
  /** The one that touches most revenue first. */
  quality: ReportedFinding[]
  freshness: Freshness[]
  pulled: Pulled[]
  /** From an event in the CRM to the property that follows from it, in seconds, of the last runs. */
  latency: RunLatency[]
}

/** Looks at every account of a portal. Nothing is stored. */
export async function dataQuality(tx: Tx, scope: Scope, config: Config): Promise<DataQuality> {
  const { suspicions, arr, entries, freshness } = await lookAtAll(tx, scope, config)
  return {
    asOf: scope.asOf,
    quality: qualityFindings(suspicions, arr, entries).map(reported),
    freshness,
    pulled: await lastPulls(tx, scope.portalId),
    latency: await lastLatencies(tx, scope.portalId),
  }
}

const reported = ({ arr, ...finding }: QualityFinding): ReportedFinding => ({
  ...finding,
  arr: arr && amounts(arr),
})
