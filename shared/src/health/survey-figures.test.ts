import type { Survey } from '../model/survey.ts'
import { surveyFigures } from './survey-figures.ts'

const answers = (type: Survey['type'], value: number, times: number): Survey[] =>
  Array.from({ length: times }, (_, n) => ({
    id: `${type}${value}${n}`,
    type,
    value,
    on: '2026-01-01',
    comment: null,
    contactId: null,
  }))

describe('survey figures', () => {
  it('50 promoters, 34 passives and 16 detractors are an NPS of 34, give or take 14.46', () => {
    const { nps } = surveyFigures([
      ...answers('nps', 9, 20),
      ...answers('nps', 10, 30),
      ...answers('nps', 8, 34),
      ...answers('nps', 6, 10),
      ...answers('nps', 0, 6),
    ])
    expect(nps).toMatchObject({ n: 100, promoters: 50, passives: 34, detractors: 16 })
    expect(nps!.nps).toBeCloseTo(34, 9)
    expect(nps!.marginOfError).toBeCloseTo(14.46, 2)
  })

  it('18 of 20 satisfied is a share of 69.90 to 97.21 %', () => {
    const { csat } = surveyFigures([
      ...answers('csat', 5, 10),
      ...answers('csat', 4, 8),
      ...answers('csat', 3, 2),
    ])
    expect(csat).toMatchObject({ n: 20, satisfied: 18, share: 0.9 })
    expect(csat!.interval.lower).toBeCloseTo(0.699, 4)
    expect(csat!.interval.upper).toBeCloseTo(0.9721, 4)
  })

  it('where nobody answered there is no figure', () => {
    expect(surveyFigures([])).toEqual({ nps: null, csat: null })
  })
})
