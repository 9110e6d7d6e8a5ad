import { addDays, addMonths } from '../../shared/src/day.ts'
import type { DecisionSeen } from '../../shared/src/risk/backtest/decision-row.ts'
import { leads } from '../../shared/src/risk/decisions/lead.ts'
import type { PastDecision } from '../../shared/src/risk/decisions/past-decision.ts'
import type { Feature } from '../../shared/src/risk/features/feature.ts'
import { sigmoid } from '../../shared/src/risk/logistic/sigmoid.ts'
import { seeded } from '../../shared/src/seeded.ts'

export const decision = (facts: Partial<PastDecision> = {}): PastDecision => ({
  id: '1 2026-01-01',
  accountId: '1',
  parentId: null,
  slice: 'term',
  on: '2026-01-01',
  end: '2026-01-01',
  outcome: 'renewed',
  silent: false,
  knownOn: '2026-01-01',
  settledOn: '2026-01-31',
  arr: { minor: 1_000_000, currency: 'USD' },
  renewedArr: { minor: 1_000_000, currency: 'USD' },
  ...facts,
})

/** Two measures that a scorecard weighs alike. */
export const twoMeasures: Feature[] = ['usage', 'contact'].map(name => ({
  name: `measure.${name}`,
  label: name,
  class: 'immutable',
  sign: -1,
  handWeight: 0.5,
}))

interface Drawn {
  /** How far 25 points of usage move the log-odds of a loss; contact moves nothing. 0 = nothing tells. */
  usage: number
  perQuarter?: number
  quarters?: number
  seed?: number
  base?: number
}

/** Renewals of whole years, quarter by quarter from 2023 on, whose losses are drawn from what usage was. */
export function drawnDecisions({
  usage,
  perQuarter = 60,
  quarters = 12,
  seed = 1,
  base = -1.8,
}: Drawn): DecisionSeen[] {
  const random = seeded(seed)
  return Array.from({ length: quarters * perQuarter }, (_, at) => {
    const quarter = addMonths('2023-01-01', 3 * Math.floor(at / perQuarter))
    const on = addDays(quarter, Math.floor(random() * 90))
    const values = { usage: random() * 100, contact: random() * 100 }
    const isLost = random() < sigmoid(base - usage * ((values.usage - 50) / 25))
    const known = decision({
      id: `${at} ${on}`,
      accountId: String(at),
      on,
      end: on,
      outcome: isLost ? 'lost' : 'renewed',
      knownOn: isLost ? addDays(on, 30) : addDays(on, -5),
      settledOn: addDays(on, 30),
      renewedArr: isLost ? null : { minor: 1_000_000, currency: 'USD' },
    })
    const score = Math.round((values.usage + values.contact) / 2)
    return {
      decision: known,
      name: `Account ${at}`,
      seen: leads.map(lead => ({
        lead,
        asOf: addDays(on, -lead),
        band: score >= 70 ? 'healthy' : score >= 45 ? 'watch' : 'at_risk',
        score,
        features: { 'measure.usage': values.usage, 'measure.contact': values.contact, lead },
        segment: at % 2 === 0 ? 'large' : 'small',
      })),
    }
  })
}
