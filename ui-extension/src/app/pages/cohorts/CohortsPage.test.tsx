import { Button, TableRow, Tag } from '@hubspot/ui-extensions'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import type { CohortsPage as Page } from '@perennial/shared/wire/cohorts'
import { textOf } from '../../../../fixtures/textOf.ts'
import { CohortsPage } from './CohortsPage.tsx'

const narrowed = { owner: null, tier: null, region: null, segment: null }
const aged = { asOf: '2026-06-30', syncedAt: '2026-06-30T08:00:00Z', stale: false, timeZone: 'Europe/Berlin' }
const cell = (age: number, net: number | null) => ({ age, of: 4, paying: 3, logo: 0.75, net, gross: 0.5 })
const row = (cohort: string, small: boolean, net: (number | null)[]) => ({
  cohort,
  customers: small ? 4 : 40,
  start: { minor: 100_000, currency: 'EUR', digits: 2 },
  small,
  cells: net.map((one, age) => cell(age, one)),
})
const report = {
  by: 'quarter' as const,
  currency: 'EUR',
  policy: 'default',
  fewest: 10,
  cohorts: [row('2025-Q1', true, [1, null]), row('2025-Q2', false, [0.95])],
  all: row('all', false, [1, 0.8]),
  unconverted: [],
}

const euros = (minor: number) => ({ minor, currency: 'EUR', digits: 2 })
const customers = {
  ...aged,
  workedOut: { at: aged.syncedAt, behind: false },
  report: {
    cohort: '2025-Q2',
    age: 1,
    customers: 2,
    paying: 1,
    start: euros(200_000),
    paid: euros(150_000),
    kept: euros(100_000),
    members: [
      {
        id: '2',
        name: 'Fjell Data',
        url: null,
        start: euros(100_000),
        paid: euros(0),
        kept: euros(0),
      },
      {
        id: '1',
        name: 'Ada',
        url: 'https://crm.example/1',
        start: euros(100_000),
        paid: euros(150_000),
        kept: euros(100_000),
      },
    ],
  },
}

async function show(page: Page) {
  const renderer = createRenderer('pages')
  const connector = { cohorts: async () => page, customers: async () => customers }
  renderer.render(<CohortsPage connector={connector} filters={narrowed} />)
  const words = () => textOf(renderer.getRootNode())
  await renderer.waitFor(() => expect(words()).toContain('As of'))
  return { renderer, words }
}

it('shows unknown as unknown, gives small cohorts no colour, and colours others beside the figure', async () => {
  const { renderer, words } = await show({ ...aged, workedOut: { at: aged.syncedAt, behind: false }, report })
  expect(words()).toContain('4, too small to judge')
  expect(words()).toContain('unknown')
  expect(words()).toContain('not yet')
  expect(renderer.findAll(Tag).map(({ text, props }) => [text, props.variant])).toEqual([
    ['100%', 'default'],
    ['95%', 'success'],
    ['100%', 'success'],
    ['80%', 'warning'],
  ])
})

it('says so while the report is being worked out', async () => {
  const { words } = await show({ ...aged, workedOut: null, report: null })
  expect(words()).toContain('looks at every account')
})

it('opens a share to its customers, with sums that make it, and leads back', async () => {
  const { renderer, words } = await show({ ...aged, workedOut: { at: aged.syncedAt, behind: false }, report })
  renderer.findAll(Tag)[1]!.trigger('onClick')
  await renderer.waitFor(() => expect(words()).toContain('Began in 2025-Q2, 1 quarter later'))
  expect(words()).toContain(
    '1 of 2 pay (50%). Of €2,000 at the start €1,500 is paid with growth (NRR 75%) and €1,000 without (GRR 50%).',
  )
  expect(renderer.findAll(TableRow).map(textOf).slice(1)).toEqual([
    'Fjell Data €1,000 €0 €0',
    'Ada €1,000 €1,500 €1,000',
  ])
  renderer
    .findAll(Button)
    .find(({ text }) => text === 'Back to all cohorts')!
    .trigger('onClick')
  await renderer.waitFor(() => expect(words()).toContain('too small to judge'))
})

it('does not open the sum of all', async () => {
  const { renderer } = await show({ ...aged, workedOut: { at: aged.syncedAt, behind: false }, report })
  expect(renderer.findAll(Tag).map(({ props }) => props.onClick !== undefined)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
