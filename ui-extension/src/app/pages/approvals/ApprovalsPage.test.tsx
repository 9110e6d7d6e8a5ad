import { EmptyState, Link, LoadingButton, TableRow, TextArea } from '@hubspot/ui-extensions'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import type { ApprovalsPage as Page, WaitingEdit } from '@perennial/shared/wire/approvals'
import { noFilters } from '@perennial/shared/wire/filters'
import { euros } from '../../../../fixtures/facts.ts'
import { change } from '../../../../fixtures/routed.tsx'
import { textOf } from '../../../../fixtures/textOf.ts'
import type { Decide } from '../../common/decide/connector.ts'
import { ApprovalsPage } from './ApprovalsPage.tsx'
import { csvRow } from './csv.ts'

const edit: WaitingEdit = {
  id: 'e2',
  state: 'proposed',
  account: { id: '101', name: 'Norrland', url: 'https://crm.example/company/101' },
  line: 'Platform, 2 years',
  effective: '2026-06-01',
  amount: euros(190_000),
  before: euros(182_400),
  after: euros(190_000),
  reason: 'price_change',
  note: 'signed amendment',
  waitsFor: ['changes EUR 7,600.00 a year, more than 5,000'],
  by: 'ben@northwind.example',
  at: '2026-06-28T09:00:00Z',
  mayNotDecide: null,
}

async function show(waiting: WaitingEdit[], count = waiting.length, filters = noFilters) {
  const asked: unknown[] = []
  let left = waiting
  const page = (): Page => ({
    asOf: '2026-06-30',
    syncedAt: '2026-06-30T08:00:00Z',
    stale: false,
    timeZone: 'Europe/Berlin',
    count: left.length === 0 ? 0 : count,
    waiting: left,
  })
  const decide: Decide = async (...decision) => {
    asked.push(decision)
    left = left.filter(({ id }) => id !== decision[1])
    return { id: 'e2', state: 'approved', by: 'fay', note: null, at: '2026-06-30T12:00:00Z' }
  }
  const renderer = createRenderer('pages')
  const connector = {
    approvals: async (filters: unknown) => {
      asked.push(filters)
      return page()
    },
    decide,
  }
  renderer.render(<ApprovalsPage connector={connector} filters={filters} />)
  const words = () => textOf(renderer.getRootNode())
  await renderer.waitFor(() => expect(words()).toContain('As of'))
  const rows = () => renderer.findAll(TableRow).slice(1).map(textOf)
  return { renderer, words, rows, asked }
}

it('tells of whom what would change, why, and who asked', async () => {
  const { renderer, rows, asked } = await show([edit])
  expect(asked).toEqual([noFilters])
  expect(renderer.find(Link).props.href).toBe('https://crm.example/company/101')
  expect(rows()).toEqual([
    expect.stringMatching(
      /^Norrland Platform, 2 years €182,400 becomes €190,000, from Jun 1, 2026 Price change: signed amendment It changes EUR 7,600.00 a year, more than 5,000. ben@northwind.example Jun 28, 2026, 11:00.AM.* Approve Reject$/,
    ),
  ])
})

it.each<[Partial<WaitingEdit>, string]>([
  [
    { state: 'undo_proposed', before: euros(190_000), after: euros(182_400) },
    'Undo, by ben@northwind.example',
  ],
  [{ before: euros(5), after: euros(5) }, '€5 either way, from Jun 1, 2026 The source or a later word rules'],
  [{ before: null, after: null, line: null }, 'What the account pays is not known any more.'],
  [{ mayNotDecide: 'It waits for flo@northwind.example.' }, 'It waits for flo@northwind.example.'],
])('with %j says %s', async (more, said) => {
  const { rows } = await show([{ ...edit, ...more }])
  expect(rows()[0]).toContain(said)
})

it('has nothing to press for who may not decide', async () => {
  const { renderer } = await show([{ ...edit, mayNotDecide: 'It waits for flo@northwind.example.' }])
  expect(renderer.findAll(LoadingButton).map(textOf)).toEqual(['Refresh'])
})

it('approves, and shows what still waits', async () => {
  const { renderer, words, rows, asked } = await show([edit, { ...edit, id: 'e3' }], 140)
  expect(words()).toContain('The 2 that wait longest, of 140.')
  renderer
    .findAll(LoadingButton)
    .find(button => textOf(button) === 'Approve')!
    .trigger('onClick')
  await renderer.waitFor(() => expect(rows()).toHaveLength(1))
  expect(asked).toEqual([noFilters, ['101', 'e2', { verdict: 'approve', expect: 'proposed' }], noFilters])
})

it('rejects with the reason, and says so when nothing waits any more', async () => {
  const { renderer, asked } = await show([edit])
  change(renderer.find(TextArea), 'onChange', 'no invoice says so')
  renderer.find(LoadingButton, { variant: 'primary' }).trigger('onClick')
  await renderer.waitFor(() => renderer.find(EmptyState))
  expect(renderer.find(EmptyState).props.title).toBe('Nothing waits for approval')
  const request = { verdict: 'reject', expect: 'proposed', note: 'no invoice says so' }
  expect(asked[1]).toEqual(['101', 'e2', request])
})

it('copies what waits as CSV, in major units', () => {
  const undo = { ...edit, state: 'undo_proposed', before: euros(190_000), after: null } as const
  expect([edit, undo].map(one => csvRow(one).slice(3, 7))).toEqual([
    ['EUR', 182_400, 190_000, 190_000],
    ['EUR', 190_000, null, 'undo'],
  ])
})

it('tells nothing waiting from nothing that passes the filters', async () => {
  const title = (filters = noFilters) =>
    show([], 0, filters).then(({ renderer }) => renderer.find(EmptyState).props.title)
  expect(await title()).toBe('Nothing waits for approval')
  expect(await title({ ...noFilters, owner: '7' })).toBe('Nothing waits there')
})
