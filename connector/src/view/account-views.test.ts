import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { instant, link, mirrored, portalId, record, scope } from '../../../test/small-portal.ts'
import type { CrmRecord, Link } from '../record.ts'
import { accountViews } from './account-views.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())
beforeEach(() => database.owner.query('truncate record, link, alias, usage'))

const mirror = (records: CrmRecord[], links: Link[] = []) => mirrored(database.store, records, links)
const views = (asOf: string, ids = ['1', '2']) =>
  database.store.portal(portalId, tx => accountViews(tx, scope(asOf), ids))
const viewOf = async (asOf: string) => (await views(asOf, ['1']))[0]!

describe('the facts of an account', () => {
  it('are read through the mapping, in the portal’s time zone', async () => {
    await mirror(
      [
        record('company', '1', {
          name: 'Ada',
          domain: 'ADA.example',
          lifecyclestage: 'customer',
          customer_since: '2025-02-01',
          onboarding: '80',
        }),
        record('deal', '10', {
          dealname: 'Ada 2026',
          amount: '1200.50',
          deal_currency_code: 'USD',
          dealstage: 'closedwon',
          contract_type: 'new',
          contract_start: '2026-01-01',
          contract_end: '2027-01-01',
          closedate: '2025-12-31T23:30:00Z',
          seats: '12',
        }),
      ],
      [link('deal:10', 'company:1', 'primary')],
    )
    const view = await viewOf('2026-06-30')
    expect(view.account).toMatchObject({
      name: 'Ada',
      domain: 'ada.example',
      lifecycle: 'customer',
      customerSince: '2025-02-01',
      onboardingProgress: 80,
      url: 'https://crm.example/company/1',
    })
    expect(view.deals).toEqual([
      expect.objectContaining({
        status: 'won',
        purpose: 'new',
        amount: '1200.50',
        currency: 'USD',
        start: '2026-01-01',
        end: '2027-01-01',
        closeDate: '2026-01-01',
        seats: 12,
        noticeDays: null,
      }),
    ])
  })

  it('of a nameless company still have something to call it', async () => {
    await mirror([record('company', '1')])
    expect((await viewOf('2026-06-30')).account.name).toBe('Company 1')
  })

  it('come in order of the ids; archived companies and unknown ids have none', async () => {
    await mirror([record('company', '2'), record('company', '1'), record('company', '3')])
    await database.owner.query(`update record set archived_at = now() where id = '3'`)
    expect((await views('2026-06-30', ['3', '2', '9', '1'])).map(view => view.account.id)).toEqual(['1', '2'])
  })

  it('hold a person’s mapped role, and the mail address when there is no name', async () => {
    await mirror(
      [
        record('company', '1'),
        record('contact', '20', { firstname: 'Eva', lastname: 'Lang', hs_buying_role: 'OTHER;CHAMPION' }),
        record('contact', '21', { email: 'who@ada.example' }),
      ],
      [link('contact:20', 'company:1'), link('contact:21', 'company:1')],
    )
    expect((await viewOf('2026-06-30')).contacts).toMatchObject([
      { name: 'Eva Lang', role: 'champion' },
      { name: 'who@ada.example', role: null },
    ])
  })
})

describe('a deal on two companies', () => {
  const two = [record('company', '1'), record('company', '2'), record('deal', '10')]
  const dealsByAccount = async () =>
    Object.fromEntries(
      (await views('2026-06-30')).map(view => [view.account.id, view.deals.map(({ id }) => id)]),
    )

  it('counts at its primary company only', async () => {
    await mirror(two, [link('deal:10', 'company:1'), link('deal:10', 'company:2', 'primary')])
    expect(await dealsByAccount()).toEqual({ 1: [], 2: ['10'] })
  })

  it('counts once even when none of them is the primary one', async () => {
    await mirror(two, [link('deal:10', 'company:1'), link('deal:10', 'company:2')])
    expect(await dealsByAccount()).toEqual({ 1: ['10'], 2: [] })
  })
})

describe('a touchpoint', () => {
  const touchpoints = async (...records: CrmRecord[]) => {
    await mirror(
      [record('company', '1'), ...records],
      records.map(({ kind, id }) => link(`${kind}:${id}`, 'company:1')),
    )
    return (await viewOf('2026-06-30')).touchpoints
  }

  it('is two-way only when the customer took part', async () => {
    const at = { hs_timestamp: instant('2026-06-01') }
    const found = await touchpoints(
      record('email', '1', { ...at, hs_email_direction: 'INCOMING_EMAIL', hs_email_subject: 'Re: price' }),
      record('email', '2', { ...at, hs_email_direction: 'EMAIL' }),
      record('call', '3', { ...at, hs_call_status: 'COMPLETED', hs_call_direction: 'OUTBOUND' }),
      record('call', '4', { ...at, hs_call_status: 'NO_ANSWER' }),
      record('meeting', '5', { ...at, hs_meeting_outcome: 'COMPLETED' }),
      record('meeting', '6', { ...at, hs_meeting_outcome: 'NO_SHOW' }),
      record('note', '7', { ...at, hs_note_body: '<p>Spoke <b>to</b> her</p>' }),
    )
    expect(found.filter(({ twoWay }) => twoWay).map(({ id }) => id)).toEqual(['1', '3', '5'])
    expect(found.find(({ id }) => id === '7')).toMatchObject({ subject: 'Spoke to her', channel: 'note' })
  })

  it('in the future, without a date or long ago is not seen; the latest comes first', async () => {
    const found = await touchpoints(
      record('call', '1', { hs_timestamp: instant('2026-07-01') }),
      record('call', '2', {}),
      record('call', '3', { hs_timestamp: instant('2024-01-01') }),
      record('call', '4', { hs_timestamp: instant('2026-05-01') }),
      record('call', '5', { hs_timestamp: instant('2026-06-30') }),
    )
    expect(found.map(({ id }) => id)).toEqual(['5', '4'])
  })
})

describe('tickets, survey answers and usage', () => {
  it('reach an account through their links, up to the as-of day', async () => {
    await mirror(
      [
        record('company', '1'),
        record('contact', '20'),
        record('ticket', '30', {
          createdate: instant('2026-06-01'),
          hs_ticket_priority: 'URGENT',
          subject: 'Down',
        }),
        record('ticket', '31', { createdate: instant('2026-07-01') }),
        record('survey', '40', {
          hs_survey_type: 'NPS',
          hs_value: '9',
          hs_submission_timestamp: instant('2026-06-01'),
        }),
        record('survey', '41', {
          hs_survey_type: 'NPS',
          hs_value: 'great',
          hs_submission_timestamp: instant('2026-06-01'),
        }),
      ],
      [
        link('contact:20', 'company:1'),
        link('ticket:30', 'company:1'),
        link('ticket:31', 'company:1'),
        link('survey:40', 'contact:20'),
        link('survey:41', 'contact:20'),
      ],
    )
    const view = await viewOf('2026-06-30')
    expect(view.tickets).toMatchObject([
      { id: '30', priority: 'urgent', openedOn: '2026-06-01', closedOn: null },
    ])
    expect(view.surveys).toEqual([{ id: '40', type: 'nps', value: 9, on: '2026-06-01', contactId: '20' }])
  })

  const use = (account: string, day: string, metric: string, quantity: number) =>
    database.owner.query(`insert into usage values ($1, $2, $3, $4, gen_random_uuid()::text, $5, 'a file')`, [
      portalId,
      account,
      day,
      metric,
      quantity,
    ])

  it('usage is counted a week back from the as-of day; people are not added up over days', async () => {
    await mirror([record('company', '1')])
    await use('1', '2026-06-30', 'reports', 3)
    await use('1', '2026-06-24', 'reports', 4)
    await use('1', '2026-06-23', 'reports', 5)
    await use('1', '2026-07-01', 'reports', 99)
    await use('1', '2026-06-29', 'active_users', 7)
    await use('1', '2026-06-30', 'active_users', 6)
    expect((await viewOf('2026-06-30')).usage).toEqual([
      { metric: 'active_users', weeksAgo: 0, quantity: 7 },
      { metric: 'reports', weeksAgo: 0, quantity: 7 },
      { metric: 'reports', weeksAgo: 1, quantity: 5 },
    ])
  })

  it('usage of an account that was merged belongs to the survivor', async () => {
    await mirror([record('company', '2')])
    await mirror([record('company', '1', {}, { mergedIds: ['2'] })])
    await use('1', '2026-06-30', 'reports', 3)
    await use('2', '2026-06-30', 'reports', 4)
    expect((await viewOf('2026-06-30')).usage).toEqual([{ metric: 'reports', weeksAgo: 0, quantity: 7 }])
  })
})
