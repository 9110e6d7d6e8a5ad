import { judgedLook } from '../../test/cases/judged-looks.ts'
import { churnModel } from '../../test/world/hazard.ts'
import { besideOracle } from './beside-oracle.ts'
import { oracleOf } from './oracle.ts'

const oracleWith = (shock: number) =>
  oracleOf({ asOf: '', accounts: [], dirty: [], churnModel, quarterShocks: { '2026Q1': shock } })
const end = '2026-03-31'

/** Of the two losses the model puts one above both renewals and one below both; the truth puts both above. */
const looks = [
  judgedLook(1, end, { lost: true, p: 0.8, hazard: 0.5 }),
  judgedLook(2, end, { lost: true, p: 0.1, hazard: 0.4 }),
  judgedLook(3, end, { p: 0.2, hazard: 0.3 }),
  judgedLook(4, end, { p: 0.3, hazard: 0.2 }),
]

describe('what was learned beside the truth', () => {
  const [found] = besideOracle(looks, oracleWith(0))

  it('ranks by both on the same decisions', () => {
    expect(found).toMatchObject({
      lead: 90,
      decisions: 4,
      lost: 2,
      trained: { auc: 0.5 },
      oracle: { auc: 1 },
    })
    expect(found!.trainedMinusOracle.auc).toBe(-0.5)
  })

  it('says how much log loss the truth would have saved', () => {
    const learned = -(Math.log(0.8) + Math.log(0.1) + Math.log(0.8) + Math.log(0.7)) / 4
    const known = -(Math.log(0.5) + Math.log(0.4) + Math.log(0.7) + Math.log(0.8)) / 4
    expect(found!.trained.logLoss).toBeCloseTo(learned, 12)
    expect(found!.oracle.logLoss).toBeCloseTo(known, 12)
    expect(found!.trainedMinusOracle.logLoss).toBeCloseTo(learned - known, 12)
  })

  it('compares nothing where all ended alike', () => {
    const [renewed] = besideOracle(looks.slice(2), oracleWith(0))
    expect(renewed!.trainedMinusOracle.auc).toBeNull()
    expect(renewed!.oracle.slope).toBeNull()
  })
})

describe('the oracle that does not know the shock of the quarter', () => {
  it.each([
    [0.5, 'below'],
    [-0.5, 'above'],
  ] as const)('is %s off: the foreseeable hazard lies %s the true one', (shock, side) => {
    const { foreseeable, hazard } = oracleWith(shock)
    const { truth } = looks[3]!
    expect(hazard(truth)).toBe(0.2)
    expect(Math.sign(foreseeable(truth) - 0.2)).toBe(side === 'below' ? -1 : 1)
  })

  it('says the same of decisions that differ by their shocks only', () => {
    const odds = (hazard: number, shock: number) => {
      const shifted = Math.log(hazard / (1 - hazard)) + shock
      return 1 / (1 + Math.exp(-shifted))
    }
    const calm = judgedLook(1, end, { p: 0, hazard: 0.2 }).truth
    const stormy = judgedLook(1, end, { p: 0, hazard: odds(0.2, 0.7) }).truth
    expect(oracleWith(0.7).foreseeable(stormy)).toBeCloseTo(oracleWith(0).foreseeable(calm), 12)
  })
})
