import { overrideTerms } from './override-terms.ts'

const today = '2026-06-30'
const asked = (more: object = {}) => ({ score: 80, reason: 'They signed', ...more })

describe('the days it counts', () => {
  it.each([
    ['thirty, today included, unless said otherwise', {}, '2026-07-29'],
    ['as many as are said', { days: 1 }, '2026-06-30'],
    ['at most ninety', { days: 90 }, '2026-09-27'],
    ['up to the last day that is said', { until: '2026-07-15' }, '2026-07-15'],
    ['today only', { until: today }, today],
    ['up to the ninetieth', { until: '2026-09-27' }, '2026-09-27'],
  ])('are %s', (_, more, until) => {
    expect(overrideTerms(asked(more), today)).toMatchObject({ from: today, until })
  })
})

it('holds unless it is told to give way, and keeps the reason without blanks around it', () => {
  expect(overrideTerms({ band: 'watch', reason: '  quiet ' }, today)).toMatchObject({
    request: { band: 'watch', reason: 'quiet', decay: 'none' },
  })
})

describe('is refused, naming field, value and remedy, with', () => {
  it.each([
    ['score', '101', { score: 101 }, /0 to 100/],
    ['score', '-1', { score: -1 }, /0 to 100/],
    ['score', '79.5', { score: 79.5 }, /whole number/],
    ['score', 'good', { score: 'good' }, /whole number/],
    ['band', 'green', { score: undefined, band: 'green' }, /healthy, watch, at_risk/],
    ['band', 'unscored', { score: undefined, band: 'unscored' }, /healthy, watch, at_risk/],
    ['band', 'watch', { band: 'watch' }, /one of the two/],
    ['score', null, { score: undefined }, /score from 0 to 100 or a band/],
    ['reason', '   ', { reason: '   ' }, /why/],
    ['reason', null, { reason: undefined }, /why/],
    ['days', '91', { days: 91 }, /1 to 90/],
    ['days', '0', { days: 0 }, /1 to 90/],
    ['until', '2026-06-29', { until: '2026-06-29' }, /from 2026-06-30 to 2026-09-27/],
    ['until', '2026-09-28', { until: '2026-09-28' }, /from 2026-06-30 to 2026-09-27/],
    ['until', '2026-02-30', { until: '2026-02-30' }, /YYYY-MM-DD/],
    ['until', '2026-07-15', { until: '2026-07-15', days: 10 }, /one of the two/],
    ['decay', 'exponential', { decay: 'exponential' }, /none, linear/],
    ['key', '', { key: '' }, /1 to 200/],
  ])('%s %j', (field, value, more, remedy) => {
    expect(overrideTerms(asked(more), today)).toMatchObject({
      field,
      value,
      problem: expect.stringMatching(/^is /),
      remedy: expect.stringMatching(remedy),
    })
  })

  it.each([null, 'text', []])('%j instead of a request', input => {
    expect(overrideTerms(input, today)).toMatchObject({ value: null, problem: 'is missing' })
  })
})
