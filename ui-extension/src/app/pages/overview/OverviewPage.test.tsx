import { BarChart, EmptyState, ErrorState, StatisticsItem, TableCell, TableRow } from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import { noFilters } from '@perennial/shared/wire/filters'
import type { Overview } from '@perennial/shared/wire/overview'
import {
  emptyOverview,
  foreignRow,
  overview,
  portfolioRow,
  unknownRow,
} from '../../../../fixtures/portfolios.ts'
import { routed } from '../../../../fixtures/routed.tsx'
import { textOf } from '../../../../fixtures/textOf.ts'
import { OverviewPage } from './OverviewPage.tsx'

const filters = { ...noFilters, owner: '7' }

async function show(found: Overview) {
  const page = <OverviewPage connector={{ overview: async () => found }} filters={filters} />
  const { renderer } = routed(page)
  await renderer.waitFor(() => renderer.maybeFind(StatisticsItem) ?? renderer.find(EmptyState))
  const words = () => textOf(renderer.getRootNode())
  return { renderer, words }
}

it('puts seven numbers first, each with what it rests on', async () => {
  const { renderer, words } = await show(overview())
  const numbers = renderer.findAll(StatisticsItem).map(({ props }) => [props.label, props.number])
  expect(numbers).toEqual([
    ['Renewing in 90 days', '€912,001'],
    ['Overdue', '€30,000'],
    ['Weighted forecast', '€801,000'],
    ['Revenue at risk', '€120,000'],
    ['GRR', '91%'],
    ['NRR', '104%'],
    ['Forecast accuracy', '94%'],
  ])
  expect(words()).toContain('9 renewals, 1 of unknown amount')
  expect(words()).toContain('Eight times in ten €700,000 to €860,000')
  expect(words()).toContain('2026-Q1, all accounts: 6% too high, 85 days ahead')
})

it('opens numbers to their rows without losing the filters', async () => {
  const { renderer } = await show(overview())
  const opened = renderer.findAll(PageLink).map(({ props }) => props.params)
  expect(opened).toContainEqual({ owner: '7', metric: 'renewing' })
  expect(opened).toContainEqual({ owner: '7', metric: 'month:overdue:watch' })
  expect(opened).toContainEqual({ owner: '7', metric: 'category:2026-07:doubtful' })
  expect(opened).toContainEqual({ owner: '7', metric: 'bridge:churn' })
  expect(opened).toContainEqual({ owner: '7', id: '101' })
})

it('holds the forecast against the target, by month and category', async () => {
  const { renderer } = await show(overview())
  const rows = renderer.findAll(TableRow).map(textOf)
  expect(rows).toContain('Jul 2026 Doubtful €50,000 (2) €20,000 40% €0')
  const unknown = { ...overview().categories[0]!, amount: 0, withoutAmount: 2, forecast: 0 }
  const without = await show(overview({ categories: [unknown] }))
  expect(without.renderer.findAll(TableRow).map(textOf)).toContain(
    'Jul 2026 Doubtful Unknown (2) Unknown Unknown Unknown',
  )
})

it('says unknown, never zero, where nothing is known', async () => {
  const { renderer, words } = await show(
    overview({
      retention: { ...overview().retention, start: 0, net: 0, kept: 0, nrr: null, grr: null },
      accuracy: [],
      forecast: { amount: 0, expected: 0, range: null, rangeBecause: 'Too many renewals.' },
    }),
  )
  const numbers = Object.fromEntries(
    renderer.findAll(StatisticsItem).map(({ props }) => [props.label, props.number]),
  )
  expect(numbers).toMatchObject({ GRR: 'Unknown', NRR: 'Unknown', 'Forecast accuracy': 'Unknown' })
  expect(words()).toContain('Too many renewals.')
})

it('queues accounts with what can be saved and why', async () => {
  const { renderer, words } = await show(overview({ queue: [portfolioRow(), unknownRow] }))
  const cells = renderer.findAll(TableCell).map(textOf)
  expect(cells.slice(0, 5).join(' | ')).toContain('€32,000.50')
  expect(words()).toContain('16 days until the decision')
  expect(cells.slice(5, 10)).toEqual([
    'Fjell Data No owner',
    'Not scored',
    'No date No term known',
    'Unknown',
    'Unknown',
  ])
})

it('draws months stacked by health, overdue first', async () => {
  const { renderer } = await show(overview())
  const { data, axes } = renderer.find(BarChart).props
  expect(data).toEqual([
    { Month: 'Overdue', 'ARR, EUR': 30_000, Health: 'Watch' },
    { Month: 'Jul 2026', 'ARR, EUR': 50_000, Health: 'At risk' },
  ])
  expect(axes.options).toMatchObject({ stacking: true, groupFieldByColor: 'Health' })
})

it('names what is paid without a rate', async () => {
  const { words } = await show(overview({ withoutRate: { accounts: 1, totals: foreignRow.withoutRate } }))
  expect(words()).toMatch(/CHF\s90,000 is paid without a known rate into EUR and is in no figure here\./)
})

it('says so where nobody fits, and shows no zeros', async () => {
  const { renderer } = await show(emptyOverview)
  expect(renderer.find(EmptyState).props.title).toBe('No account fits')
  expect(renderer.findAll(StatisticsItem)).toEqual([])
})

it('says that a past day is shown', async () => {
  const { words } = await show(overview({ asOf: '2026-03-31', replayed: true }))
  expect(words()).toContain('What was recorded later is not in these figures.')
})

it('says why there is nothing to show', async () => {
  const { renderer } = routed(
    <OverviewPage connector={{ overview: () => Promise.reject(new Error('x')) }} filters={filters} />,
  )
  await renderer.waitFor(() => renderer.find(ErrorState))
  expect(renderer.find(ErrorState).props.title).toBe('The portfolio could not be loaded')
})
