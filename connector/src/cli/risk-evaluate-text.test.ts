import { evaluationOf } from '@perennial/shared/risk/evaluation/evaluation'
import type { FileEvaluation } from '../risk-file/evaluate-file.ts'
import { evaluationText } from './risk-evaluate-text.ts'

/** A hundred decisions, those likelier to be lost lost more often: 20 of them in all. */
const predicted = Array.from({ length: 100 }, (_, at) => ({
  p: at < 20 ? 0.7 : 0.075,
  happened: at < 14 || (at >= 20 && at % 13 === 0),
  key: String(at).padStart(3, '0'),
}))
const report = (more: Partial<FileEvaluation> = {}): FileEvaluation & { seconds: number } => ({
  ...evaluationOf(predicted, { capacity: 0.1, falseAlertBudget: 0.3 }),
  baseRate: 0.2,
  expected: 20,
  folds: [],
  leakSuspects: [],
  warnings: [],
  seconds: 1.25,
  ...more,
})

describe('an evaluation in words', () => {
  it('says first what somebody would have had of it', () => {
    const text = evaluationText(report())
    expect(text).toContain('100 decisions, 20 of them lost (20.0 %)')
    expect(text).toContain('Of the 10 you would have flagged, 10 left; random would have been 2.')
    expect(text).toContain('you could flag 20 decisions, those from 70.0 % on; 30.0 % of them were false')
    expect(text).toContain('20 losses were expected and 20 came')
    expect(text).toContain('No column looks as if it knew the outcome')
  })

  it('names suspects with why and what to do, and warnings', () => {
    const suspect = { column: 'deal stage', why: 'set with the decision itself', auc: 0.991 }
    const text = evaluationText(report({ leakSuspects: [suspect], warnings: ['column x is not used: text'] }))
    expect(text).toContain('  deal stage (alone AUC 0.991): set with the decision itself')
    expect(text).toContain('--drop')
    expect(text).toContain('Note: column x is not used: text.')
  })

  it('says what cannot be told', () => {
    const none = evaluationOf(
      predicted.map(row => ({ ...row, p: 0.2, happened: false })),
      { capacity: 0.1, falseAlertBudget: 0.3 },
    )
    const text = evaluationText(report({ ...none }))
    expect(text).toContain('cannot be told')
    expect(text).toContain('No alert fits the budget')
    expect(text).not.toMatch(/NaN|null|undefined/)
  })
})
