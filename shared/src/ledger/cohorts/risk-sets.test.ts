import { eventTimes, riskSets } from './risk-sets.ts'

const lifetimes = [
  { time: 5, event: true, entry: null },
  { time: 5, event: false, entry: 2 },
  { time: 3, event: true, entry: null },
  { time: 8, event: true, entry: 5 },
]

describe('who could have left', () => {
  it('is asked once for each time somebody did', () => {
    expect(eventTimes([...lifetimes, lifetimes[0]!])).toEqual([3, 5, 8])
  })

  it('counts those with entry < time ≤ exit', () => {
    expect(riskSets(lifetimes, [1, 3, 5, 8, 9])).toEqual([
      { time: 1, atRisk: 2, events: 0 },
      { time: 3, atRisk: 3, events: 1 },
      { time: 5, atRisk: 2, events: 1 },
      { time: 8, atRisk: 1, events: 1 },
      { time: 9, atRisk: 0, events: 0 },
    ])
  })
})
