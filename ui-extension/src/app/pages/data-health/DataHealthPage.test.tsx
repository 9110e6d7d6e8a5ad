import { Link } from '@hubspot/ui-extensions'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import type { DataHealthPage as Page } from '@perennial/shared/wire/data-health'
import { type Filters, noFilters } from '@perennial/shared/wire/filters'
import { textOf } from '../../../../fixtures/textOf.ts'
import { DataHealthPage } from './DataHealthPage.tsx'

const page: Page = {
  asOf: '2026-06-30',
  syncedAt: '2026-06-30T08:00:00Z',
  stale: false,
  timeZone: 'Europe/Berlin',
  workedOut: { at: '2026-06-30T08:00:00Z', behind: true },
  report: {
    findings: [
      {
        code: 'unlinked-deals',
        label: 'Deals without a company',
        count: 3,
        records: [{ kind: 'deal', id: '12', name: 'Nobody’s', url: 'https://crm.example/deal/12' }],
        arr: null,
        measures: ['seat_use'],
        quarantined: true,
        remedy: 'link each to its company',
      },
    ],
    freshness: [],
    queue: { count: 0, facts: [], assumedDates: 0, assumedArr: [] },
  },
  pulled: [],
  lag: [],
  calls: { allowedPerTenSeconds: 90, runs: [] },
  unmapped: ['company.tier'],
  checks: [{ name: 'age', status: 'warn', message: 'No sync has been completed', remedy: 'run a sync' }],
}

async function show(set: Partial<Filters>) {
  const renderer = createRenderer('pages')
  const asked: Filters[] = []
  const connector = {
    dataHealth: async (filters: Filters) => {
      asked.push(filters)
      return page
    },
  }
  renderer.render(<DataHealthPage connector={connector} filters={{ ...noFilters, ...set }} />)
  const words = () => textOf(renderer.getRootNode())
  await renderer.waitFor(() => expect(words()).toContain('As of'))
  return { renderer, words: words(), asked }
}

it('opens findings to their records, and says what is unknown or behind', async () => {
  const { renderer, words } = await show({})
  expect(renderer.find(Link).props.href).toBe('https://crm.example/deal/12')
  expect(words).toContain('The 1 with most revenue of 3.')
  expect(words).toContain('newer changes are being added')
  expect(words).toContain('Unknown: no change in the CRM has been written back yet.')
  expect(words).toContain('company.tier')
  expect(words).toContain('No sync has been completed. To do: run a sync.')
  expect(words).not.toContain('Filters leave out')
})

it('asks for what passes the filters, and says what they leave out', async () => {
  const { words, asked } = await show({ band: ['watch'], asOf: '2026-03-05' })
  expect(asked[0]).toMatchObject({ band: ['watch'] })
  expect(words).toContain('Filters leave out what belongs to no account, e.g. deals without a company.')
  expect(words).toContain('assumed, disputed or missing at the accounts that pass the filters.')
})
