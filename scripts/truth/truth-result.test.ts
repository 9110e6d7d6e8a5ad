import { judgedLook } from '../../test/cases/judged-looks.ts'
import { churnModel } from '../../test/world/hazard.ts'
import { truthResult } from './truth-result.ts'
import { truthText } from './truth-text.ts'

const ends = ['2025-01-31', '2025-05-31', '2025-08-31', '2025-11-30']
const quarterShocks = { '2025Q1': 0.1, '2025Q2': 0, '2025Q3': 0, '2025Q4': -0.1 }

/** Four quarters of forty decisions, of which the truth knows each and a model without features none. */
const looks = ends.flatMap(end =>
  Array.from({ length: 40 }, (_, at) =>
    judgedLook(at, end, { lost: at % 2 === 0, p: 0.5, hazard: at % 2 === 0 ? 0.9 : 0.1 }),
  ),
)
const sampleOf = (some: typeof looks) => ({
  seen: some.map(({ judged: { row } }) => ({ decision: row.decision, name: row.name, seen: [row] })),
  features: [],
  truth: {
    asOf: '2026-06-30',
    accounts: [...Map.groupBy(looks, ({ judged }) => judged.row.decision.accountId)].map(([id, own]) => ({
      id,
      domain: `${id}.example`,
      isCustomer: true,
      currentArrMinor: 0,
      currency: 'EUR',
      contractEnd: null,
      noticeDate: null,
      autoRenews: null,
      lapsed: false,
      decisions: own.map(({ truth }) => truth),
    })),
    dirty: [],
    churnModel,
    quarterShocks,
  },
})

describe('what is learned of a sample portal beside its truth', () => {
  it('judges both on the decisions that could be foretold', () => {
    const { replay, byLead, quarters, coverage } = truthResult(sampleOf(looks))
    expect(replay).toMatchObject({ trueDecisions: 160, found: 160, agreement: 1 })
    expect(byLead).toMatchObject([
      { lead: 90, decisions: 80, lost: 40, trained: { auc: 0.5 }, oracle: { auc: 1 } },
    ])
    expect(byLead[0]!.oracle.logLoss).toBeCloseTo(-Math.log(0.9), 12)
    expect(quarters.map(({ quarter, shock }) => [quarter, shock])).toEqual([
      ['2025-07-01', 0],
      ['2025-10-01', -0.1],
    ])
    expect(coverage.known).toEqual({ hit: 2, of: 2 })
  })

  it('asks only for decisions of which a lapse would be known as well', () => {
    const sample = sampleOf(looks)
    const early = { ...sample, truth: { ...sample.truth, asOf: '2026-01-31' } }
    expect(truthResult(early).replay.trueDecisions).toBe(120)
  })

  it('leaves out tables where nothing could be foretold, and says why', () => {
    const result = truthResult(sampleOf(looks.slice(0, 40)))
    expect(result.replay).toMatchObject({ trueDecisions: 160, found: 40 })
    const text = truthText(result)
    expect(text).toContain('Found 40 of 160 true decisions')
    expect(text).toContain('Promoted: no. Only 20 renewals were lost')
    expect(text).not.toContain('AUC')
  })
})
