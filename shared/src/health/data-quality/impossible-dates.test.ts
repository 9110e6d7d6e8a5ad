import { endsBeforeStart, isBeforeAnyCrm, isImpossible, mostImpossible } from './impossible-dates.ts'

describe('dates that cannot be', () => {
  it.each([
    ['2026-01-02', '2026-01-02', false],
    ['2026-01-02', null, false],
    ['2026-01-02', '2026-01-01', true],
    ['1970-01-01', null, true],
  ])('of a ticket opened on %s and closed on %s: %s', (openedOn, closedOn, expected) => {
    expect(isImpossible({ openedOn, closedOn })).toBe(expected)
  })

  it.each([
    [{ start: '2026-01-01', end: '2027-01-01' }, false, false],
    [{ start: '2026-01-01', end: '2026-01-01' }, false, false],
    [{ start: '2026-01-01', end: '2025-12-31' }, true, false],
    [{ start: '1900-01-01', end: '2027-01-01' }, false, true],
    [{ start: null, end: '1970-01-01' }, false, true],
    [{ start: null, end: null }, false, false],
  ])('of an agreement over %j', (agreed, wrongWayRound, tooEarly) => {
    expect([endsBeforeStart(agreed), isBeforeAnyCrm(agreed)]).toEqual([wrongWayRound, tooEarly])
  })

  it('make all of an account doubtful when most of them are', () => {
    expect([mostImpossible(1, 2), mostImpossible(2, 3), mostImpossible(0, 0)]).toEqual([false, true, false])
  })
})
