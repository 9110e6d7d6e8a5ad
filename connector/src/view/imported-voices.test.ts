import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { instant, link, mirrored, portalId, record, scope } from '../../../test/small-portal.ts'
import { accountViews } from './account-views.ts'
import type { Scope } from './scope.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await mirrored(
    database.store,
    [
      record('company', '1', { account_no: 'A-1' }),
      record('company', '2', { domain: 'bob.example' }),
      record('ticket', '30', { createdate: instant('2026-06-10'), subject: 'Of the CRM' }),
    ],
    [link('ticket:30', 'company:1')],
  )
})
afterAll(() => database.drop())
beforeEach(() => database.owner.query('truncate imported'))

const imported = (
  kind: 'ticket' | 'survey',
  account: string,
  content: Record<string, unknown>,
  knownFrom = instant('2026-01-01'),
) =>
  database.owner.query(
    `insert into imported (portal_id, source, kind, key, known_from, account_key, content, file, line)
     values ($1, 'desk', $2, $3, $4, $5, $6, 'f.csv', 1)`,
    [portalId, kind, `${kind}-1`, knownFrom, account, content],
  )

const viewOf = async (id: string, asOf = '2026-06-30', more: Partial<Scope> = {}) =>
  (await database.store.portal(portalId, tx => accountViews(tx, scope(asOf, more), [id])))[0]!

describe('tickets and answers of files', () => {
  it('stand beside those of the CRM, the latest first', async () => {
    await imported('ticket', 'a-1', {
      openedOn: '2026-06-20',
      closedOn: '2026-07-02',
      escalated: true,
      category: 'how_to',
    })
    expect((await viewOf('1')).tickets).toMatchObject([
      {
        id: 'ticket-1',
        subject: 'Ticket ticket-1',
        priority: 'medium',
        openedOn: '2026-06-20',
        closedOn: null,
        category: 'how_to',
        escalated: true,
        url: null,
      },
      { id: '30', subject: 'Of the CRM' },
    ])
    expect((await viewOf('2')).tickets).toEqual([])
  })

  it('are found by the domain of the company as well, and not before their day', async () => {
    await imported('survey', 'BOB.example', { type: 'nps', value: 3, on: '2026-06-20', comment: 'Slow' })
    expect((await viewOf('2')).surveys).toEqual([
      { id: 'survey-1', type: 'nps', value: 3, on: '2026-06-20', comment: 'Slow', contactId: null },
    ])
    expect((await viewOf('2', '2026-06-19')).surveys).toEqual([])
    expect((await viewOf('2', '2027-09-01')).surveys).toEqual([])
  })

  it('are not seen before they were known', async () => {
    await imported('ticket', 'A-1', { openedOn: '2026-02-01' }, instant('2026-05-01'))
    const knownOn = (day: string) => ({ knownOn: new Date(instant(day)) })
    expect((await viewOf('1', '2026-04-30', knownOn('2026-04-30'))).tickets).toEqual([])
    expect((await viewOf('1', '2026-05-02', knownOn('2026-05-02'))).tickets).toMatchObject([
      { id: 'ticket-1' },
    ])
  })
})
