/** @jest-environment jsdom */
import type { CohortsReport } from '@perennial/shared/wire/cohorts'
import { noFilters } from '@perennial/shared/wire/filters'
import type { FanPoint, ForecastFan } from '@perennial/shared/wire/forecast-fan'
import { fireEvent, waitFor, within } from '@testing-library/dom'
import axe from 'axe-core'
import type { ReactElement } from 'react'
import {
  emptyOverview,
  foreignRow,
  overview,
  portfolioRow,
  portfolioRows,
  unknownRow,
} from '../../fixtures/portfolios.ts'
import { clearStage, mount } from '../../fixtures/remoteStage.tsx'
import { BridgeWaterfall } from './BridgeWaterfall.tsx'
import { CohortHeat } from './CohortHeat.tsx'
import { FanChart } from './FanChart.tsx'
import { pipelineOf } from './pipeline.ts'
import { RiskMap } from './RiskMap.tsx'

afterEach(clearStage)

const { asOf, syncedAt, stale, timeZone, madeAt, replayed, currency, digits } = overview()
const about = { asOf, syncedAt, stale, timeZone, madeAt, replayed, currency, digits }
const bridge: ReturnType<typeof overview>['bridge'] = {
  from: '2025-07-01',
  to: '2026-06-30',
  opening: 100_000_00,
  movements: [
    { kind: 'churn', amount: -20_000_00, accounts: 2 },
    { kind: 'new', amount: 30_000_50, accounts: 3 },
  ],
  closing: 110_000_50,
}

const point = (on: string, renewals: number, expected: number): FanPoint => ({
  ...{ on, renewals, expected, target: expected * 1.1, p10: expected * 0.8, p90: expected * 1.05 },
})
const fan: ForecastFan = {
  ...about,
  points: [point('2026-06-30', 0, 0), point('2026-07-07', 2, 100_000), point('2026-09-28', 9, 800_000)],
  because: 'Of eight past quarters.',
  withoutAmount: 1,
}

const cell = (age: number, net: number | null, of = 12) => ({ age, of, paying: of, logo: 1, net, gross: net })
const cohort = (name: string, cells: ReturnType<typeof cell>[], small = false) => ({
  ...{ cohort: name, customers: 12, small, cells },
  start: { minor: 1_000_00, currency: 'EUR', digits: 2 },
})
const cohorts: CohortsReport = {
  ...{ by: 'quarter', currency: 'EUR', policy: 'default', fewest: 5 },
  cohorts: [
    cohort('2025-Q1', [cell(0, 1), cell(1, 0.9), cell(2, null)]),
    cohort('2025-Q2', [cell(0, 1), cell(1, 1.1)], true),
  ],
  all: cohort('all', [cell(0, 1), cell(1, 0.97), cell(2, 0.8)]),
  unconverted: [{ currency: 'CHF', customers: 2 }],
}

const pipeline = {
  ...about,
  total: 70,
  rows: [
    portfolioRow(),
    portfolioRow({ id: '7', name: 'Ørsted Grid', band: 'at_risk', score: 20, amount: 900_000_00 }),
    unknownRow,
    foreignRow,
  ],
}

const charts: [string, ReactElement][] = [
  ['ARR bridge', <BridgeWaterfall key="bridge" of={overview({ bridge })} filters={noFilters} />],
  ['Forecast of renewals', <FanChart key="fan" of={fan} />],
  ['Renewal risk map', <RiskMap key="map" of={pipeline} />],
  ['Cohorts: ARR with growth (NRR)', <CohortHeat key="heat" of={cohorts} rate="net" />],
]

const pictureOf = (element: HTMLElement) => within(element).findByRole('slider')
const said = (picture: HTMLElement) => picture.getAttribute('aria-valuetext')

function wordsOf(picture: HTMLElement): string {
  return document.getElementById(picture.getAttribute('aria-describedby') ?? '')?.textContent ?? ''
}

async function asTable(element: HTMLElement): Promise<string[][]> {
  fireEvent.click(await within(element).findByRole('button', { name: 'Show as table' }))
  const table = await within(element).findByRole('table')
  return [...table.querySelectorAll('tr')].map(row =>
    [...row.children].map(({ textContent }) => textContent ?? ''),
  )
}

describe.each(charts)('%s', (title, chart) => {
  it('has a title, words, one tab stop, and its numbers as a table, without a fault of accessibility', async () => {
    const element = mount(chart)
    const picture = await within(element).findByRole('slider', { name: `${title}, value by value` })
    within(element).getByRole('heading', { name: title })
    expect(wordsOf(picture)).not.toBe('')
    expect(element.querySelectorAll('[tabindex="0"]')).toHaveLength(1)
    const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } }
    expect((await axe.run(element, { rules })).violations.map(({ id }) => id)).toEqual([])
    expect((await asTable(element)).length).toBeGreaterThan(1)
    expect((await axe.run(element, { rules })).violations.map(({ id }) => id)).toEqual([])
  })
})

const edges = (element: HTMLElement) =>
  [...element.querySelectorAll('.c-step')].map(step => {
    const [top, height] = [Number(step.getAttribute('y')), Number(step.getAttribute('height'))]
    return { top, bottom: top + height }
  })

describe('the bridge', () => {
  it('steps from what was to what is, and says each step', async () => {
    const element = mount(charts[0]![1])
    const picture = await pictureOf(element)
    expect(wordsOf(picture)).toBe(
      'ARR was €100,000 when Jul 1, 2025 began and €110,000.50 on Jun 30, 2026. New +€30,000.50, Churn -€20,000.',
    )
    fireEvent.keyDown(picture, { key: 'ArrowRight' })
    await waitFor(() => expect(said(picture)).toBe('New: +€30,000.50'))
    fireEvent.keyDown(picture, { key: 'End' })
    await waitFor(() => expect(said(picture)).toBe('Closing: €110,000.50'))
    const [opening, added, gone, closing] = edges(element)
    expect(added?.bottom).toBeCloseTo(opening?.top ?? 0, 6)
    expect(gone?.top).toBeCloseTo(added?.top ?? 0, 6)
    expect(closing?.top).toBeCloseTo(gone?.bottom ?? 0, 6)
  })

  it('leads from each step to its rows', async () => {
    const element = mount(charts[0]![1])
    await asTable(element)
    const links = within(element).getAllByRole('link')
    expect(links.map(link => link.getAttribute('href'))).toEqual(
      ['opening', 'new', 'churn', 'closing'].map(part => `/accounts?metric=bridge%3A${part}`),
    )
  })

  it('says that there is nothing where nobody ever paid', async () => {
    const nothing = { ...bridge, opening: 0, closing: 0, movements: [] }
    const element = mount(<BridgeWaterfall of={{ ...emptyOverview, bridge: nothing }} filters={noFilters} />)
    await within(element).findByText('No data to show')
  })
})

describe('the fan', () => {
  it('tells the range at the end and what is in no figure', async () => {
    const element = mount(<FanChart of={fan} />)
    expect(wordsOf(await pictureOf(element))).toBe(
      'Of 9 renewals due up to Sep 28, 2026 with €8,800, €8,000 is expected to renew; eight times in ten it is between €6,400 and €8,400.',
    )
    within(element).getByText(/Of eight past quarters. Renewals without a known amount, in no figure: 1./)
  })

  it('says why there is none', async () => {
    const element = mount(<FanChart of={{ ...fan, points: null, because: 'These are too many.' }} />)
    await within(element).findByText('No data to show')
    within(element).getByText(/These are too many./)
  })
})

describe('the risk map', () => {
  it('places what has a day, a score and an amount, and counts what has not', async () => {
    const element = mount(<RiskMap of={pipeline} />)
    const picture = await pictureOf(element)
    expect(element.querySelectorAll('.k-plot .c-bubble')).toHaveLength(2)
    expect(said(picture)).toBe(
      'Ørsted Grid: Due Sep 14, 2026, Health 20 of 100, at risk, €900,000 up for renewal',
    )
    within(element).getByText(/The 4 largest of 70 open renewals. 2 renewals without a score or an amount/)
    const rows = await asTable(element)
    expect(rows[3]).toEqual(['Fjell Data', 'Unknown', 'Unknown', 'Not scored', 'Unknown'])
    expect(rows[4]![4]).toMatch(/^CHF.90,000 \(no rate\)$/)
  })

  it('takes in the largest hundred renewals and no more', async () => {
    const asked: number[] = []
    const found = await pipelineOf(
      {
        rows: async (_, { page }) => {
          asked.push(page)
          return portfolioRows([portfolioRow({ id: String(page) })], { page, pages: 9 })
        },
        csv: async () => '',
      },
      noFilters,
    )
    expect([asked, found.rows.map(({ id }) => id)]).toEqual([
      [1, 2, 3, 4],
      ['1', '2', '3', '4'],
    ])
  })
})

describe('the cohorts', () => {
  it('tell unknown from not that old yet, and go up and down within an age', async () => {
    const element = mount(<CohortHeat of={cohorts} rate="net" />)
    const picture = await pictureOf(element)
    fireEvent.keyDown(picture, { key: 'ArrowRight' })
    await waitFor(() => expect(said(picture)).toMatch(/^Began 2025-Q1, 1 quarter later: 90%, 12 customers/))
    fireEvent.keyDown(picture, { key: 'ArrowDown' })
    await waitFor(() =>
      expect(said(picture)).toBe(
        'Began 2025-Q2, 1 quarter later: 110%, 12 customers old enough, too few to judge',
      ),
    )
    const rows = await asTable(element)
    expect(rows[1]).toEqual(['2025-Q1', '12', '100%', '90%', 'Unknown'])
    expect(rows[2]).toEqual(['2025-Q2', '12 (few)', '100%', '110%', 'Not that old yet'])
    within(element).getByText(/Not in these figures: 2 paying in CHF; no rate into EUR is known./)
  })
})
