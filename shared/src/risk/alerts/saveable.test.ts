import { defaultAlertBudget } from './alert-budget.ts'
import { type SaveableFacts, saveable } from './saveable.ts'

const on = '2026-06-30'
const facts: SaveableFacts = {
  date: '2026-12-31',
  noticeDate: null,
  autoRenews: null,
  noticeGivenOn: null,
  lastTwoWayContact: '2026-06-20',
}
const of = (more: Partial<SaveableFacts>) =>
  saveable({ ...facts, ...more }, on, defaultAlertBudget.saveability)

it.each<[string, Partial<SaveableFacts>, number, string]>([
  [
    'all of it, with time and contact',
    {},
    1,
    '184 days until the decision; last two-way contact 10 days ago',
  ],
  ['less with half the time', { date: '2026-07-30' }, 0.6, '30 days until the decision'],
  ['little on the last day', { date: on }, 0.2, '0 days until the decision'],
  ['little when it is overdue', { date: '2026-06-29' }, 0.2, 'the decision was due 1 day ago'],
  ['half after long silence', { lastTwoWayContact: '2026-03-01' }, 0.5, 'last two-way contact 121 days ago'],
  ['all of it where contact is not known', { lastTwoWayContact: null }, 1, 'no two-way contact is recorded'],
  ['hardly any once notice was given', { noticeGivenOn: on }, 0.1, `notice was given on ${on}`],
  ['all of it while notice lies ahead', { noticeGivenOn: '2026-07-01' }, 1, '184 days'],
  [
    'less before a notice date, which decides when it renews by itself',
    { noticeDate: '2026-07-30', autoRenews: true },
    0.6,
    '30 days',
  ],
  [
    'none after that date: it renews by itself',
    { noticeDate: '2026-06-29', autoRenews: true },
    0,
    'the notice date 2026-06-29 has passed',
  ],
  ['all of it when only the term ends', { noticeDate: '2026-06-29', autoRenews: false }, 1, '184 days'],
  [
    'hardly any after that date if notice was given',
    { noticeDate: '2026-06-29', autoRenews: true, noticeGivenOn: '2026-06-20' },
    0.1,
    'notice was given',
  ],
  ['all of it when it can be ended at any time', { date: null }, 1, 'it can be ended at any time'],
])('%s', (_, more, share, because) => {
  const found = of(more)
  expect(found.share).toBeCloseTo(share, 12)
  expect(found.because).toContain(because)
})
