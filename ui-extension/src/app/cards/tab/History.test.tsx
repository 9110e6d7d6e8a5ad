import { ErrorState, LineChart, LoadingSpinner, TableRow } from '@hubspot/ui-extensions'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import type { CompanyHistory } from '@perennial/shared/wire/company-history'
import { companyHistory, detailing } from '../../../../fixtures/companyDetails.ts'
import { textOf } from '../../../../fixtures/textOf.ts'
import { CardFailure } from '../../common/connector/failure.ts'
import type { Details } from './details.ts'
import { History } from './History.tsx'

function show(details: Details) {
  const renderer = createRenderer('crm.record.tab')
  renderer.render(<History companyId={101} details={details} />)
  return { renderer, words: () => textOf(renderer.getRootNode()) }
}

async function told(history: CompanyHistory) {
  const shown = show(detailing({ history: async () => history }))
  await shown.renderer.waitFor(() => expect(shown.words()).toContain('What changed in 90 days'))
  return shown
}

describe('the history of a company', () => {
  it('says that it is loading, and when it failed, without taking the card along', async () => {
    expect(show(detailing()).renderer.find(LoadingSpinner).props.label).toBe('Loading what changed')
    const failing = async () => {
      throw new CardFailure('The connector is not running.', 'Start it.')
    }
    const { renderer } = show(detailing({ history: failing }))
    await renderer.waitFor(() => renderer.find(ErrorState))
  })

  it('shows at once what was stored, and then the months before the first score', async () => {
    const whole = companyHistory()
    const stored = {
      ...whole,
      points: whole.points.slice(-1),
      difference: null,
      differenceUnknown: 'It had no score on 2026-04-01.',
      incomplete: true,
    }
    const replayed = Promise.withResolvers<CompanyHistory>()
    const { renderer, words } = show(
      detailing({ history: async () => stored, replayedHistory: () => replayed.promise }),
    )
    await renderer.waitFor(() => expect(words()).toContain('What changed in 90 days'))
    expect(words()).not.toContain('Unknown')
    expect(renderer.find(LoadingSpinner).props.label).toBe('Working out the months before the first score')
    replayed.resolve(whole)
    await renderer.waitFor(() => expect(words()).toContain('Health 65 on Apr 1, 2026, 57 on Jun 30, 2026.'))
  })

  it('keeps what was stored where the months before it cannot be worked out', async () => {
    const stored = { ...companyHistory(), incomplete: true }
    const replayedHistory = async () => {
      throw new CardFailure('The connector is not running.', 'Start it.')
    }
    const { renderer, words } = show(detailing({ history: async () => stored, replayedHistory }))
    await renderer.waitFor(() => expect(words()).toContain('could not be worked out: The connector is not'))
    expect(words()).toContain('Health 65 on Apr 1, 2026')
  })

  it('lists what moved the score, in points that add up to the difference', async () => {
    const { renderer, words } = await told(companyHistory())
    expect(words()).toContain('Health 65 on Apr 1, 2026, 57 on Jun 30, 2026.')
    const rows = renderer.findAll(TableRow).map(textOf)
    expect(rows[1]).toContain('Usage down 18% against its own 8 weeks before')
    expect(rows[1]).toContain('-6.3')
    expect(rows[3]).toContain('Difference -8.0')
  })

  it('lists the days on which it moved, and which of them the configuration did', async () => {
    const { renderer } = await told(companyHistory())
    const [june, may] = renderer.findAll(TableRow).map(textOf).slice(-2)
    expect(june).toContain('Jun 12, 2026 61 to 57 Product usage trend -4.0')
    expect(june).not.toContain('configuration')
    expect(may).toContain('The configuration changed')
  })

  it('draws a line for each configuration and says the same in words', async () => {
    const { renderer, words } = await told(companyHistory())
    const { data, axes } = renderer.find(LineChart).props
    expect(axes.options).toEqual({ groupFieldByColor: 'rules' })
    expect(data).toEqual([
      { on: '2025-12-30', score: 71, rules: 'Configuration 2' },
      { on: '2026-03-14', score: 65, rules: 'Configuration 2' },
      { on: '2026-05-04', score: 61, rules: 'Configuration 3' },
      { on: '2026-06-12', score: 57, rules: 'Configuration 3' },
    ])
    expect(words()).toContain('From 71 on Dec 30, 2025 to 57 on Jun 12, 2026; lowest 57 on Jun 12, 2026')
    expect(words()).toContain(
      'Configuration 3 since May 4, 2026: published by ann@northwind.example, usage counts more.',
    )
    expect(words()).toContain('Up to Dec 30, 2025 it was not scored')
  })

  it('says why a difference is unknown, and draws nothing from one point', async () => {
    const { renderer, words } = await told(
      companyHistory({
        points: companyHistory().points.slice(-1),
        versions: [],
        difference: null,
        differenceUnknown: 'This company has not been scored yet.',
        moves: [],
      }),
    )
    expect(words()).toContain('Unknown. This company has not been scored yet.')
    expect(renderer.maybeFind(LineChart)).toBeNull()
    expect(words()).toContain('There is no history to draw yet.')
  })

  it('says what of it was replayed, and puts many small changes together', async () => {
    const { difference } = companyHistory()
    const small = Array.from({ length: 9 }, (_, at) => ({
      kind: 'Measure moved',
      label: `Measure ${at}`,
      points: -8 / 9,
      because: 'a little',
    }))
    const { renderer, words } = await told(
      companyHistory({ difference: { ...difference!, replayed: true, changes: small }, moves: [] }),
    )
    expect(words()).toContain('It was not scored on Apr 1, 2026')
    const rows = renderer.findAll(TableRow).map(textOf)
    expect(rows).toHaveLength(9)
    expect(rows[7]).toContain('Measure 6, Measure 7, Measure 8')
    expect(rows[8]).toContain('-8.0')
  })
})
