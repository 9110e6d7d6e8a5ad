import { createRenderer } from '@hubspot/ui-extensions/testing'
import type { AlertsPage as Page } from '@perennial/shared/wire/alerts'
import { type Filters, noFilters } from '@perennial/shared/wire/filters'
import { openAlert } from '../../../../fixtures/alerts.ts'
import { textOf } from '../../../../fixtures/textOf.ts'
import { AlertsPage } from './AlertsPage.tsx'

const money = (minor: number) => ({ minor, currency: 'EUR', digits: 2 })
const nothing = {
  alerts: 0,
  decided: 0,
  lost: 0,
  renewed: 0,
  promised: 0,
  precision: null,
  low: null,
  high: null,
  promisedLoss: money(0),
  lostArr: money(0),
  useful: 0,
  notUseful: 0,
}
const page: Page = {
  asOf: '2026-06-30',
  syncedAt: '2026-06-30T08:00:00Z',
  stale: false,
  timeZone: 'Europe/Berlin',
  alerts: [],
  week: '2026-06-29',
  budget: [{ ownerId: '7', owner: 'Lena Hartmann', raised: 5, allowed: 5, waiting: 2 }],
  total: nothing,
  weeks: [],
}

async function wordsOf(shown: Page, set: Partial<Filters> = {}) {
  const renderer = createRenderer('pages')
  const connector = { alerts: async () => shown, act: () => Promise.reject(new Error('not asked')) }
  renderer.render(<AlertsPage connector={connector} filters={{ ...noFilters, ...set }} />)
  const words = () => textOf(renderer.getRootNode())
  await renderer.waitFor(() => expect(words()).toContain('As of'))
  return words()
}

it('says the budget in words, and that precision is unknown before anything was decided', async () => {
  const words = await wordsOf(page)
  expect(words).toContain('Lena Hartmann: 5 this week, 5 allowed; 2 more waited for room')
  expect(words).toContain('How often alerts are right is unknown')
  expect(words).toContain('No renewal ahead is risky enough')
})

it('holds what was lost against what was expected', async () => {
  const decided = {
    alerts: 4,
    decided: 4,
    lost: 3,
    renewed: 1,
    promised: 2.5,
    precision: 0.75,
    low: 0.3,
    high: 0.95,
  }
  const words = await wordsOf({ ...page, total: { ...nothing, ...decided, lostArr: money(500_000) } })
  expect(words).toContain(
    '3 of 4 decided were lost (75%, 95% interval 30% to 95%); 2.5 were expected. ARR lost €5,000',
  )
})

it('says that filters leave no alert, and which part only the owner narrows', async () => {
  const words = await wordsOf(page, { band: ['watch'] })
  expect(words).toContain('None of the accounts that pass the filters has one.')
  expect(words).toContain('Of the filters only the owner narrows what follows.')
  expect(await wordsOf(page, { owner: '7' })).not.toContain('only the owner')
})

it('shows what is at stake as it is paid, where no rate is known', async () => {
  const unrated = { arr: null, expectedLoss: null, withoutRate: [money(1_211_175)] }
  const alerts = [{ ...openAlert, owner: null, severity: 'raised' as const, ...unrated }]
  expect(await wordsOf({ ...page, alerts })).toContain('€12,111.75 (no rate)')
})

const unpaid = { arr: null, expectedLoss: null, withoutRate: [], severity: 'raised' as const }

it('says whose account it is, and why that day', async () => {
  const alerts = [
    { ...openAlert, ...unpaid, owner: 'Lena Hartmann' },
    { ...openAlert, ...unpaid, id: 'al2', owner: null },
  ]
  const words = await wordsOf({ ...page, alerts })
  for (const said of ['Lena Hartmann', 'No owner', 'the notice date is ahead']) expect(words).toContain(said)
})

it('tells an alert that is urgent for an escalated ticket from one that is decided soon', async () => {
  const urgent = { ...openAlert, ...unpaid, owner: null, severity: 'urgent' as const }
  const alerts = [urgent, { ...urgent, id: 'al2', escalated: true }]
  const words = await wordsOf({ ...page, alerts })
  expect(words).toContain('Urgent: decided soon')
  expect(words).toContain('Urgent: ticket escalated')
})
