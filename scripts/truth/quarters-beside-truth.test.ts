import { judgedLook } from '../../test/cases/judged-looks.ts'
import { churnModel } from '../../test/world/hazard.ts'
import { oracleOf } from './oracle.ts'
import { quartersBesideTruth } from './quarters-beside-truth.ts'

const quarterShocks = { '2025Q4': 0.4, '2026Q1': -0.4 }
const oracle = oracleOf({ asOf: '', accounts: [], dirty: [], churnModel, quarterShocks })

/** Forty decisions at a true hazard of one half of which half were lost, and ten that nobody loses of which all were. */
const looks = [
  ...Array.from({ length: 40 }, (_, at) =>
    judgedLook(at, '2025-11-30', { lost: at % 2 === 0, p: 0.02, hazard: 0.5 }),
  ),
  ...Array.from({ length: 10 }, (_, at) =>
    judgedLook(at, '2026-02-28', { lost: true, p: 0.9, hazard: 0.01 }),
  ),
]

describe('quarters beside the truth', () => {
  const [autumn, winter] = quartersBesideTruth(looks, oracle, churnModel.quarterShockDeviation)

  it('go by the end of the contract and carry the shock they were drawn with', () => {
    expect(autumn).toMatchObject({ quarter: '2025-10-01', decisions: 40, actual: 20, shock: 0.4 })
    expect(winter).toMatchObject({ quarter: '2026-01-01', decisions: 10, actual: 0, shock: -0.4 })
  })

  it('hold what came against what was learned, and against the truth', () => {
    expect(autumn!.learned).toMatchObject({ hit: false })
    expect(autumn!.known).toMatchObject({ hit: true })
    expect(winter!.known).toMatchObject({ hit: false })
  })

  it('expect what the probabilities sum to', () => {
    expect(autumn!.learned.expected).toBeCloseTo(40 * 0.98, 9)
    expect(autumn!.known.expected).toBeCloseTo(40 * (1 - oracle.foreseeable(looks[0]!.truth)), 9)
  })

  it('know a wider range where the shocks are larger', () => {
    const width = (deviation: number) => {
      const [{ known }] = quartersBesideTruth(looks, oracle, deviation) as [typeof autumn & object]
      return known.p90 - known.p10
    }
    expect(width(1)).toBeGreaterThan(width(0))
  })
})
