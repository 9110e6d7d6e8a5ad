import type { ChurnEvent } from '../model/churn-event.ts'
import { contractLine, type LossCause } from '../model/contract-line.ts'
import { withLossCauses } from './loss-causes.ts'

const ended = (end: string | null, lossCause: LossCause | null = null) =>
  contractLine({ id: 'L', accountId: 'A', start: '2024-01-01', end, lossCause })
const event = (on: string, lossCause: LossCause | null): ChurnEvent => ({
  on,
  lossCause,
  reason: null,
  reactivation: null,
  note: null,
})

describe('the cause of a loss', () => {
  it.each([
    ['45 days before the end', '2024-11-17', 'voluntary'],
    ['45 days after the end', '2025-02-15', 'voluntary'],
    ['46 days before the end', '2024-11-16', null],
    ['46 days after the end', '2025-02-16', null],
  ])('is that of a churn event %s', (_, on, cause) => {
    const [line] = withLossCauses([ended('2025-01-01')], [event(on, 'voluntary')])
    expect(line!.lossCause).toBe(cause)
  })

  it('is that of the nearest event, whatever the order, and of the earlier of two equally near', () => {
    const events = [
      event('2024-12-20', 'voluntary'),
      event('2024-12-30', 'involuntary'),
      event('2025-01-03', 'administrative'),
    ]
    for (const order of [events, events.toReversed()])
      expect(withLossCauses([ended('2025-01-01')], order)[0]!.lossCause).toBe('involuntary')
  })

  it('is what the line itself states, where it states one', () => {
    const line = ended('2025-01-01', 'administrative')
    expect(withLossCauses([line], [event('2025-01-01', 'voluntary')])).toEqual([line])
  })

  it('is not known for a line that goes on, nor from an event that gives none', () => {
    const near = [event('2025-01-01', 'voluntary')]
    expect(withLossCauses([ended(null)], near)[0]!.lossCause).toBeNull()
    expect(withLossCauses([ended('2025-01-01')], [event('2025-01-01', null)])[0]!.lossCause).toBeNull()
  })
})
