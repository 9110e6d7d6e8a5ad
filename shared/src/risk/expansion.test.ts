import fc from 'fast-check'
import { activeEachWeek, daysAgo, deal, ticket, viewOf } from '../../../test/cases/account-view.ts'
import { anyTickets } from '../../../test/cases/any-view.ts'
import { entry, scoreOf } from '../../../test/cases/entries.ts'
import { Band } from '../health/band.ts'
import { entriesOf } from '../health/entries.ts'
import { type Score, score } from '../health/score.ts'
import { defaultScorecard } from '../health/scorecard.ts'
import { defaultPolicy } from '../policy.ts'
import { expansionFlag } from './expansion.ts'

const scored = (band: Score['band'], licence: number | null, model = band): Score => {
  const health = scoreOf([entry('licence_use', 1, licence)], { minimumCoverage: 0 })
  return { ...health, band, model: { value: 80, band: model } }
}
const open = (priority: 'low' | 'medium' | 'high' | 'urgent') => [ticket(3, { priority, closedOn: null })]

describe('the expansion flag', () => {
  it.each([
    ['healthy and nearly full', 'healthy', 95, [], true],
    ['healthy with seats to spare', 'healthy', 94, [], false],
    ['healthy with unknown seats', 'healthy', null, [], false],
    ['nearly full but to watch', 'watch', 100, [], false],
    ['nearly full but at risk', 'at_risk', 100, [], false],
    ['nearly full but unscored', 'unscored', 100, [], false],
    ['healthy with an urgent ticket open', 'healthy', 100, open('urgent'), false],
    ['healthy with a high ticket open', 'healthy', 100, open('high'), false],
    ['healthy with a medium ticket open', 'healthy', 100, open('medium'), true],
    ['healthy with an urgent ticket closed', 'healthy', 100, [ticket(3, { priority: 'urgent' })], true],
    [
      'healthy with an urgent ticket closed only later',
      'healthy',
      100,
      [ticket(3, { priority: 'urgent', closedOn: daysAgo(-1) })],
      false,
    ],
  ] as const)('%s', (_, band, licence, tickets, expected) => {
    expect(expansionFlag(viewOf({ tickets: [...tickets] }), scored(band, licence))).toBe(expected)
  })

  it('is not raised on the word of a person alone, while the model sees a risk', () => {
    expect(expansionFlag(viewOf(), scored('healthy', 100, 'at_risk'))).toBe(false)
  })

  it('is not raised by a scorecard that does not look at licences', () => {
    expect(expansionFlag(viewOf(), { ...scored('healthy', 100), contributions: [] })).toBe(false)
  })

  it('means at least 86.25 % of the seats: the share the licence measure values at 95', () => {
    const card = { ...defaultScorecard, weights: { licence_use: 1 } }
    const flag = (users: number) => {
      const view = viewOf({ deals: [deal({ seats: 1000 })], usage: activeEachWeek(users) })
      return expansionFlag(view, score(view, { card, entries: entriesOf(card) }, defaultPolicy))
    }
    expect([flag(862), flag(863)]).toEqual([false, true])
  })

  it('is never up unless healthy, never with an escalated ticket open, whatever else is filed', () => {
    fc.assert(
      fc.property(anyTickets, fc.constantFrom(...Band.options), fc.nat(100), (tickets, band, licence) => {
        const escalated = tickets.some(
          ({ priority, closedOn, escalated }) =>
            closedOn === null && (escalated || ['high', 'urgent'].includes(priority)),
        )
        const raised = expansionFlag(viewOf({ tickets }), scored(band, licence))
        expect(raised).toBe(band === 'healthy' && licence >= 95 && !escalated)
      }),
      { numRuns: 1000 },
    )
  })
})
