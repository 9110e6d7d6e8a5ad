import type { JudgedLook } from '../../scripts/truth/beside-oracle.ts'
import type { Foreseen } from '../../shared/src/risk/backtest/contender.ts'
import type { PastDecision } from '../../shared/src/risk/decisions/past-decision.ts'
import type { TrueDecision } from '../world/truth.ts'

/** A decision as it was found, all of it the same but for what is said. */
export function foundDecision(said: Partial<PastDecision> = {}): PastDecision {
  const { accountId = '1', end = '2026-03-31' } = said
  return {
    id: `${accountId} ${end}`,
    accountId,
    parentId: null,
    slice: 'term',
    on: end,
    end,
    outcome: 'renewed',
    silent: false,
    knownOn: end,
    settledOn: end,
    arr: null,
    renewedArr: null,
    ...said,
  }
}

export const trueDecision = (said: Partial<TrueDecision> = {}): TrueDecision => ({
  on: '2026-03-31',
  decidedOn: '2026-03-01',
  outcome: 'renewed',
  hazard: 0.1,
  arrMinor: 100_000,
  currency: 'EUR',
  drivers: {
    usageTrend: 0,
    seatUtilisation: 0.6,
    silenceDays: 20,
    ticketLoad: 1,
    nps: null,
    onboardingLateDays: 0,
    tenureYears: 1,
  },
  ...said,
})

/** A look that every contender judged alike, at a decision whose true hazard is known. */
export function judgedLook(
  account: number,
  end: string,
  { lost = false, p, hazard }: { lost?: boolean; p: number; hazard: number },
): JudgedLook {
  const foreseen: Foreseen = { p, rank: p }
  return {
    judged: {
      row: {
        lead: 90,
        asOf: end,
        band: 'watch',
        score: 50,
        features: {},
        segment: 'all',
        name: `Account ${account}`,
        decision: foundDecision({ accountId: String(account), end, outcome: lost ? 'lost' : 'renewed' }),
        weight: 1,
      },
      quarter: end,
      foreseen: { base_rate: foreseen, hand_score: foreseen, unit_weights: foreseen, trained: foreseen },
    },
    truth: trueDecision({ on: end, outcome: lost ? 'churned' : 'renewed', hazard }),
  }
}
