import type { Band } from '@perennial/shared/health/band'
import type { BandOutcomes } from '@perennial/shared/risk/band-rate'
import type { Backtest, PastRenewals } from '@perennial/shared/wire/settings-what-if'
import { askedProperties } from '../config/asked-properties.ts'
import type { Config } from '../config.ts'
import { bandOutcomes, outcomeSlices } from '../scoring/band-outcomes.ts'
import { firstQuarter } from '../scoring/decisions.ts'
import { replayKey } from '../scoring/replay-key.ts'
import { rulesWithoutRates } from '../scoring/rules-without-rates.ts'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import type { Drafted } from './what-if.ts'

/** How well "at risk" foretold past renewals under what rules and under a draft, seen with what was known beforehand only. */
export async function backtest(tx: Tx, scope: Scope, { ruling, draft }: Drafted): Promise<Backtest> {
  return {
    asOf: scope.asOf,
    since: firstQuarter(scope.asOf),
    past: { before: await pastUnder(tx, scope, ruling), after: await pastUnder(tx, scope, draft) },
  }
}

async function pastUnder(tx: Tx, scope: Scope, config: Config): Promise<PastRenewals> {
  const own = { ...scope, mapping: config.mapping, properties: askedProperties(config) }
  const rules = await rulesWithoutRates(tx, own, config)
  const key = await replayKey(tx, scope.portalId, config, rules, { asOf: scope.asOf, slices: outcomeSlices })
  const { term } = await bandOutcomes(tx, own, rules, key)
  return pastRenewals(term)
}

/** Precision and recall of the band "at risk"; unknown where nothing was decided that could tell. */
export function pastRenewals(bands: Readonly<Record<Band, BandOutcomes>>): PastRenewals {
  const lostOf = ({ decided, renewed }: BandOutcomes): number => decided - renewed
  const all = Object.values(bands)
  const decided = all.reduce((sum, band) => sum + band.decided, 0)
  const lost = all.reduce((sum, band) => sum + lostOf(band), 0)
  const atRisk = bands.at_risk.decided
  const lostAtRisk = lostOf(bands.at_risk)
  return {
    ...{ decided, lost, atRisk, lostAtRisk },
    precision: atRisk === 0 ? null : lostAtRisk / atRisk,
    recall: lost === 0 ? null : lostAtRisk / lost,
    unknownBecause: unknownBecause({ decided, lost, atRisk }),
  }
}

function unknownBecause({
  decided,
  lost,
  atRisk,
}: Pick<PastRenewals, 'decided' | 'lost' | 'atRisk'>): string | null {
  if (decided === 0) return 'no renewal of a term was decided in that time'
  if (lost === 0) return 'no renewal was lost in that time'
  return atRisk === 0 ? 'no account whose renewal was decided stood at risk beforehand' : null
}
