import type { CardArr } from '@perennial/shared/card'
import { companyCards, scored } from '../../../../fixtures/companyCards.ts'
import { contributions } from '../../../../fixtures/contributions.ts'
import { euros, renewal } from '../../../../fixtures/facts.ts'
import { formatsIn } from '../../common/words/Reader.tsx'
import { arrChangeFigure, forecastFigure, healthFigure } from './figures.ts'

const reader = formatsIn('en-US', 'UTC')

const since = '2025-06-30'
const arr = (by: CardArr['change']['by']): CardArr => ({ ...companyCards.watch.arr!, change: { since, by } })

describe('a figure of the renewal tab', () => {
  it.each([
    ['a rise', [euros(500)], { value: '€500', direction: 'increase' }, 'since Jun 30, 2025'],
    ['a fall', [euros(-500)], { value: '€500', direction: 'decrease' }, 'since Jun 30, 2025'],
    ['no change', [euros(0)], null, 'Unchanged since Jun 30, 2025'],
    ['nothing to compare with', null, null, 'None recorded on Jun 30, 2025'],
    [
      'changes of two currencies, which are never added',
      [euros(500), { minor: -100_00, currency: 'USD', digits: 2 }],
      null,
      '+€500, -$100 since Jun 30, 2025',
    ],
  ])('of ARR tells %s', (_what, by, trend, note) => {
    const figure = arrChangeFigure(arr(by), reader)
    expect(figure.trend).toEqual(trend)
    expect(figure.note).toContain(note)
  })

  it('of ARR has no trend where no ARR is known', () => {
    expect(arrChangeFigure(null, reader)).toMatchObject({ number: 'Unknown', trend: null })
  })

  it('of the forecast tells an unknown amount from an unknown probability', () => {
    expect(forecastFigure(null, reader)).toMatchObject({
      number: 'Unknown',
      note: 'No renewal probability yet',
    })
    expect(forecastFigure(renewal({ forecast: null }), reader)).toMatchObject({
      number: 'Unknown',
      note: 'The amount due is not known',
    })
  })

  const health = (score: number | null, before: number | null | undefined) => ({
    ...scored(contributions.watch, 'watch'),
    score,
    monthAgo: before === undefined ? null : { on: '2026-05-31', score: before },
  })

  it.each([
    ['a fall in points', 57, 58, { value: '1 point', direction: 'decrease' }, 'since May 31, 2026'],
    ['a rise in points', 57, 50, { value: '7 points', direction: 'increase' }, 'since May 31, 2026'],
    ['no change', 57, 57, null, 'Unchanged since May 31, 2026'],
    ['that it was not scored then', 57, null, null, 'Not scored 30 days before'],
    ['that nothing was concluded then', 57, undefined, null, 'Not scored 30 days before'],
    ['that it is not scored now', null, 57, null, 'Not scored'],
  ])('of health tells %s', (_what, score, before, trend, note) => {
    expect(healthFigure(health(score, before), reader)).toMatchObject({ trend, note })
  })
})
