import { ApprovalsPage, type WaitingEdit } from './approvals.ts'

const euros = (minor: number) => ({ minor, currency: 'EUR', digits: 2 })
const edit: WaitingEdit = {
  id: 'e1',
  state: 'undo_proposed',
  account: { id: '101', name: 'Norrland', url: null },
  line: null,
  effective: '2026-06-01',
  amount: euros(150_000),
  before: euros(150_000),
  after: null,
  reason: 'price_change',
  note: null,
  waitsFor: [],
  by: 'ana@acme.example',
  at: '2026-06-28T09:00:00Z',
  mayNotDecide: 'It waits for fay@acme.example.',
}
const page = {
  asOf: '2026-06-30',
  syncedAt: null,
  stale: true,
  timeZone: 'Europe/Berlin',
  count: 1,
}

it('reads edits that wait, whatever is not known of them', () => {
  expect(ApprovalsPage.parse({ ...page, waiting: [edit] })).toEqual({ ...page, waiting: [edit] })
})

it.each([{ state: 'approved' }, { amount: null }, { mayNotDecide: undefined }, { effective: 'June' }])(
  'refuses an edit with %j',
  more => {
    expect(ApprovalsPage.safeParse({ ...page, waiting: [{ ...edit, ...more }] }).success).toBe(false)
  },
)
