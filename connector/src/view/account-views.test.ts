import { addDays } from '@perennial/shared/day'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { instant, link, mapping, mirrored, portalId, record, scope } from '../../../test/small-portal.ts'
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

describe('what a portal keeps of how a customer is doing', () => {
  const more = {
    properties: ['stores', 'unheard_of'],
    mapping: {
      ...mapping,
      company: {
        ...mapping.company,
        milestones: {
          'Go-live': { due: 'gl_due', done: 'gl_done' },
          Training: { due: 'tr_due', done: null },
        },
        valueTarget: 'roi_target',
        overdueSince: 'overdue_since',
        noticeGivenOn: 'notice_on',
      },
      contact: { ...mapping.contact, inactive: 'left_company' },
      ticket: { ...mapping.ticket, dueOn: 'sla_due', escalated: 'is_escalated' },
    },
  }
  const seen = async (asOf: string) => {
    const own = scope(asOf, more)
    return (await database.store.portal(portalId, tx => accountViews(tx, own, ['1'])))[0]!
  }

  it('is read through the mapping; what comes after the as-of day is not so yet', async () => {
    await mirror([
      record('company', '1', {
        gl_due: '2026-05-01',
        gl_done: '2026-06-15',
        roi_target: '40',
        overdue_since: '2026-06-01',
        notice_on: '2026-06-20',
        stores: '12',
      }),
    ])
    expect((await seen('2026-06-30')).account).toMatchObject({
      milestones: [{ name: 'Go-live', due: '2026-05-01', done: '2026-06-15' }],
      valueTarget: 40,
      valueRealised: null,
      overdueSince: '2026-06-01',
      noticeGivenOn: '2026-06-20',
      properties: { stores: '12', unheard_of: null },
    })
    expect((await seen('2026-05-31')).account).toMatchObject({
      milestones: [{ name: 'Go-live', due: '2026-05-01', done: null }],
      overdueSince: null,
      noticeGivenOn: null,
    })
  })

  it('tells whose mail comes back and who has left', async () => {
    await mirror(
      [
        record('company', '1'),
        record('contact', '20', { hs_email_hard_bounce_reason_enum: 'UNKNOWN_USER' }),
        record('contact', '21', { left_company: 'true' }),
      ],
      [link('contact:20', 'company:1'), link('contact:21', 'company:1')],
    )
    expect((await seen('2026-06-30')).contacts).toMatchObject([
      { id: '20', bounced: true, inactive: null },
      { id: '21', bounced: false, inactive: true },
    ])
  })

  it('tells a defect from a question, and what was written', async () => {
    const createdate = instant('2026-06-01')
    await mirror(
      [
        record('company', '1'),
        record('ticket', '30', {
          createdate,
          hs_ticket_category: 'GENERAL_INQUIRY;PRODUCT_ISSUE',
          content: '<p>Nothing   works</p>',
          sla_due: '2026-06-05',
          is_escalated: 'true',
        }),
        record('ticket', '31', { createdate, hs_ticket_category: 'SOMETHING_OF_OURS' }),
        record('ticket', '32', { createdate: instant('2023-01-01'), closed_date: instant('2023-01-02') }),
        record('ticket', '33', { createdate: instant('2023-01-01') }),
      ],
      ['30', '31', '32', '33'].map(id => link(`ticket:${id}`, 'company:1')),
    )
    const { tickets } = await seen('2026-06-30')
    expect(tickets).toMatchObject([
      { id: '30', category: 'defect', text: 'Nothing works', dueOn: '2026-06-05', escalated: true },
      { id: '31', category: null, text: null, dueOn: null, escalated: null },
      { id: '33' },
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
    expect(view.surveys).toEqual([
      { id: '40', type: 'nps', value: 9, on: '2026-06-01', comment: null, contactId: '20' },
    ])
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
      { metric: 'active_users', weeksAgo: 0, quantity: 7, days: 2 },
      { metric: 'reports', weeksAgo: 0, quantity: 7, days: 2 },
      { metric: 'reports', weeksAgo: 1, quantity: 5, days: 1 },
    ])
  })

  it('a day counts once however much was used, not at all without use; time up is a mean; 64 weeks are seen', async () => {
    await mirror([record('company', '1')])
    await use('1', '2026-06-30', 'reports', 3)
    await use('1', '2026-06-30', 'reports', 4)
    await use('1', '2026-06-29', 'reports', 0)
    await use('1', '2026-06-30', 'uptime', 99)
    await use('1', '2026-06-26', 'uptime', 100)
    await use('1', addDays('2026-06-30', -447), 'reports', 1)
    await use('1', addDays('2026-06-30', -448), 'reports', 1)
    expect((await viewOf('2026-06-30')).usage).toEqual([
      { metric: 'reports', weeksAgo: 0, quantity: 7, days: 1 },
      { metric: 'reports', weeksAgo: 63, quantity: 1, days: 1 },
      { metric: 'uptime', weeksAgo: 0, quantity: 99.5, days: 2 },
    ])
  })

  it('usage of an account that was merged belongs to the survivor', async () => {
    await mirror([record('company', '2')])
    await mirror([record('company', '1', {}, { mergedIds: ['2'] })])
    await use('1', '2026-06-30', 'reports', 3)
    await use('2', '2026-06-30', 'reports', 4)
    expect((await viewOf('2026-06-30')).usage).toEqual([
      { metric: 'reports', weeksAgo: 0, quantity: 7, days: 1 },
    ])
  })
})
