import { foundDecision, trueDecision } from '../../test/cases/judged-looks.ts'
import { churnModel } from '../../test/world/hazard.ts'
import { replayFigures } from './replay-figures.ts'
import { replayText } from './replay-text.ts'

const truth = {
  asOf: '2026-06-30',
  accounts: [],
  dirty: [{ kind: 'archived_deal' as const, accountId: '2', records: [] }],
  churnModel,
  quarterShocks: {},
}
const matches = [
  { found: foundDecision(), truth: trueDecision() },
  {
    found: foundDecision({ end: '2026-03-30', outcome: 'lost' }),
    truth: trueDecision({ outcome: 'churned' }),
  },
  { found: foundDecision({ accountId: '2', outcome: 'lost' }), truth: trueDecision() },
]
const missed = [{ account: '3', end: '2025-12-31', outcome: 'churned' }]
const figures = replayFigures({ matches, missed, invented: [] }, truth)

describe('what is said of the replay itself', () => {
  it('counts what was found, to the day, and with the true outcome', () => {
    expect(figures).toMatchObject({ trueDecisions: 4, found: 3, toTheDay: 2 })
    expect(figures.agreement).toBeCloseTo(2 / 3, 12)
  })

  it('names every difference, with what is wrong in the records of the account', () => {
    expect(figures.differing).toEqual([
      { account: '2', end: '2026-03-31', outcome: 'lost', truly: 'renewed', dirt: ['archived_deal'] },
    ])
    expect(replayText(figures).split('\n')).toEqual([
      'Found 3 of 4 true decisions, 2 to the day; 66.7 % of them with the true outcome.',
      '  account 2, end 2026-03-31: lost, truly renewed (its records: archived_deal)',
      '  account 3, end 2025-12-31: churned: not found',
    ])
  })

  it('knows no agreement where nothing was found', () => {
    expect(replayFigures({ matches: [], missed, invented: [] }, truth).agreement).toBeNull()
  })
})
