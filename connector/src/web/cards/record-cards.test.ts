import { ContactCard } from '@perennial/shared/wire/contact-card'
import { DealCard } from '@perennial/shared/wire/deal-card'
import { TicketCard } from '@perennial/shared/wire/ticket-card'
import express from 'express'
import { type FreshDatabase, freshDatabase } from '../../../../test/database.ts'
import {
  instant,
  knowPortal,
  link,
  mirrored,
  portalId,
  record,
  scope,
  config as smallConfig,
} from '../../../../test/small-portal.ts'
import type { Config } from '../../config.ts'
import { settleRules } from '../../scoring/rules.ts'
import { scoreTouched } from '../../scoring/score-accounts.ts'
import { markSynced } from '../../sync/marks.ts'
import type { CardSource } from '../card-source.ts'
import { type Listening, listen } from '../server.ts'
import { contactCard } from './contact-card.ts'
import { dealCard } from './deal-card.ts'
import { recordCardEndpoint } from './record-card-endpoint.ts'
import { ticketCard } from './ticket-card.ts'

const today = '2026-06-30'
const config: Config = {
  ...smallConfig,
  mapping: {
    ...smallConfig.mapping,
    deal: { ...smallConfig.mapping.deal, noticeDays: 'notice_days' },
  },
}

let database: FreshDatabase
let server: Listening
/** Ids of the owners whose accounts the reader may see; null = all. */
let owners: string[] | null = null

beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await fillPortal()
  server = await listen(served(), 0, '127.0.0.1')
})
beforeEach(() => {
  owners = null
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

const deal = (id: string, properties: Record<string, string>) =>
  record('deal', id, { dealname: `Deal ${id}`, deal_currency_code: 'EUR', ...properties })
const customer = (id: string, name: string, owner: string) =>
  record('company', id, { name, lifecyclestage: 'customer', hubspot_owner_id: owner })
const won = (id: string, amount: string, currency = 'EUR') =>
  deal(id, {
    dealstage: 'closedwon',
    contract_type: 'new',
    amount,
    deal_currency_code: currency,
    closedate: '2025-08-20',
    contract_start: '2025-09-01',
    contract_end: '2026-09-01',
    notice_days: '60',
  })
const mail = (id: string, day: string, direction: 'EMAIL' | 'INCOMING_EMAIL') =>
  record('email', id, {
    hs_timestamp: instant(day),
    hs_email_subject: `Mail ${id}`,
    hs_email_direction: direction,
  })

async function fillPortal(): Promise<void> {
  const records = [
    customer('1', 'Ada', '77'),
    customer('2', 'Bell', '88'),
    record('company', '3', { name: 'Lead' }),
    won('10', '12000'),
    won('20', '5000', 'USD'),
    deal('11', {
      dealstage: 'contractsent',
      contract_type: 'renewal',
      amount: '10800',
      closedate: '2026-08-15',
      hs_deal_stage_probability: '0.9',
    }),
    deal('12', {
      dealstage: 'contractsent',
      contract_type: 'expansion',
      amount: '900',
      closedate: '2026-08-15',
    }),
    deal('13', { dealstage: 'contractsent', contract_type: 'renewal', amount: '700' }),
    record('contact', '30', {
      firstname: 'Eva',
      lastname: 'Lang',
      hs_buying_role: 'CHAMPION',
      hs_email_hard_bounce_reason_enum: 'UNKNOWN_USER',
    }),
    record('contact', '31', { firstname: 'Nobody' }),
    record('call', '40', {
      hs_timestamp: instant('2026-06-25'),
      hs_call_status: 'COMPLETED',
      hs_call_title: 'Quarterly review',
    }),
    // Answers took two days before and none came to the last mail.
    ...['2025-10-01', '2025-11-01', '2025-12-01'].map((day, at) => mail(`5${at}`, day, 'EMAIL')),
    ...['2025-10-03', '2025-11-03', '2025-12-03'].map((day, at) => mail(`6${at}`, day, 'INCOMING_EMAIL')),
    mail('70', '2026-06-28', 'EMAIL'),
    record('survey', '80', {
      hs_survey_type: 'NPS',
      hs_value: '3',
      hs_submission_timestamp: instant('2026-06-20'),
      hs_content: 'Too slow',
    }),
    record('survey', '81', {
      hs_survey_type: 'CSAT',
      hs_value: '5',
      hs_submission_timestamp: instant('2026-06-26'),
    }),
    record('ticket', '90', {
      subject: 'Exports stop',
      hs_ticket_priority: 'URGENT',
      createdate: instant('2026-06-10'),
    }),
    record('ticket', '91', {
      subject: 'How to invite',
      hs_ticket_priority: 'LOW',
      createdate: instant('2026-05-10'),
      closed_date: instant('2026-05-11'),
    }),
    record('ticket', '92', { subject: 'Alone', createdate: instant('2026-06-10') }),
    record('ticket', '93', { subject: 'Of a lead', createdate: instant('2026-06-10') }),
    record('ticket', '94', { subject: 'New', createdate: instant('2026-07-01') }),
  ]
  const mails = records.filter(({ kind }) => kind === 'email').map(({ id }) => `email:${id}`)
  await mirrored(database.store, records, [
    ...['10', '11', '12'].map(id => link(`deal:${id}`, 'company:1', 'primary')),
    link('deal:20', 'company:2', 'primary'),
    link('contact:30', 'company:1', 'primary'),
    link('contact:30', 'company:2'),
    ...['call:40', ...mails].flatMap(touch => [link(touch, 'company:1'), link(touch, 'contact:30')]),
    link('survey:80', 'contact:30'),
    link('survey:81', 'contact:30'),
    ...['90', '91', '94'].map(id => link(`ticket:${id}`, 'company:1')),
    link('ticket:93', 'company:3'),
  ])
  const now = { ...scope(today), mapping: config.mapping }
  await scoreTouched(database.store, now, config, await settleRules(database.store, now, config))
  await markSynced(database.store, portalId, new Date(instant(today)))
}

/** The endpoints behind a door that lets everybody in as the portal's user. */
function served(): express.Express {
  const source: CardSource = {
    store: database.store,
    config,
    clock: { now: () => new Date(instant(today, '12:00:00')) },
    recordUrl: () => (kind, id) => `https://crm.example/${kind}/${id}`,
  }
  const app = express()
  app.use((_request, response, next) => {
    response.locals.identity = { portalId, userId: '1', userEmail: null }
    if (owners) response.locals.visibleOwners = owners
    next()
  })
  app.get('/deal/:id', recordCardEndpoint(source, 'deal', dealCard))
  app.get('/contact/:id', recordCardEndpoint(source, 'contact', contactCard))
  app.get('/ticket/:id', recordCardEndpoint(source, 'ticket', ticketCard))
  return app
}

async function answer(path: string): Promise<unknown> {
  const response = await fetch(`${server.url}/${path}`)
  expect(response.status).toBe(200)
  return response.json()
}
const dealOf = async (id: string) => DealCard.parse(await answer(`deal/${id}`))
const contactOf = async (id: string) => ContactCard.parse(await answer(`contact/${id}`))
const ticketOf = async (id: string) => TicketCard.parse(await answer(`ticket/${id}`))

const euros = (amount: number) => ({ minor: amount * 100, currency: 'EUR', digits: 2 })

it('says how old it is', async () => {
  expect(await dealOf('11')).toMatchObject({
    asOf: today,
    syncedAt: instant(today),
    stale: false,
    timeZone: 'Europe/Berlin',
  })
})

it('refuses a record it has not mirrored, in words', async () => {
  const response = await fetch(`${server.url}/deal/999`)
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({
    error: { kind: 'unknown_record', message: 'Perennial has not mirrored deal 999 yet.' },
  })
})

describe('the card on a deal', () => {
  afterEach(() => database.owner.query('truncate forecast_call'))

  it('holds its amount against what is up for renewal', async () => {
    const card = await dealOf('11')
    expect(card).toMatchObject({
      deal: {
        isRenewal: true,
        status: 'open',
        yearly: { amount: euros(10_800), because: 'amount of the deal, a yearly total' },
        stageProbability: 0.9,
      },
      account: { id: '1', name: 'Ada', isCustomer: true, arr: [euros(12_000)] },
      renewal: { due: '2026-09-01', target: [euros(12_000)], decided: null },
      gap: euros(-1_200),
    })
  })

  it('stands at the notice date while notice can be given', async () => {
    expect((await dealOf('11')).renewal).toMatchObject({
      notice: '2026-07-03',
      daysUntilNotice: 3,
      current: 0,
      steps: [
        { step: 'notice', on: '2026-07-03' },
        { step: 'negotiation', on: null },
        { step: 'signature', on: '2026-08-15' },
        { step: 'start', on: '2026-09-01' },
      ],
    })
  })

  it('puts the model’s word and a person’s side by side, a manager’s first', async () => {
    const call = (id: string, as: string, category: string) =>
      database.owner.query(
        `insert into forecast_call (portal_id, call_id, account_id, due, said_as, category, amount_minor, currency, reason, said_by,
           on_day, request, receipt, known_from)
         values ($1, $2, '1', '2026-09-01', $3, $4, 1000000, 'EUR', 'Budget cut', 'ana', $5, '{}', '{}', now())`,
        [portalId, id, as, category, today],
      )
    const before = (await dealOf('11')).renewal!
    expect(before.call).toBeNull()
    expect(before.probability?.renews).toBeGreaterThan(0)
    expect(before.modelCategory).not.toBeNull()
    await call('a', 'manager', 'doubtful')
    await call('b', 'owner', 'commit')
    expect((await dealOf('11')).renewal).toMatchObject({
      modelCategory: before.modelCategory,
      call: { category: 'doubtful', as: 'manager', by: 'ana', amount: euros(10_000), reason: 'Budget cut' },
    })
  })

  it('counts who was heard and names the roles nobody holds', async () => {
    expect(await dealOf('11')).toMatchObject({
      heard: { people: 1, days: 90 },
      missingRoles: ['Economic buyer', 'Executive sponsor'],
    })
  })

  it('finds no renewal for a deal that is none, but its account', async () => {
    expect(await dealOf('12')).toMatchObject({
      deal: { isRenewal: false },
      account: { id: '1' },
      renewal: null,
      gap: null,
    })
  })

  it('says why it has no account', async () => {
    expect(await dealOf('13')).toMatchObject({ account: null, noAccount: 'not_linked', renewal: null })
    owners = ['88']
    expect(await dealOf('11')).toMatchObject({
      account: null,
      noAccount: 'not_visible',
      renewal: null,
      missingRoles: [],
    })
  })
})

describe('the card on a contact', () => {
  it('shows who it is, and the accounts with the revenue at stake', async () => {
    expect(await contactOf('30')).toMatchObject({
      contact: { name: 'Eva Lang', role: 'champion', bounced: true, inactive: null, formerly: null },
      accounts: [{ name: 'Ada' }, { name: 'Bell' }],
      customers: 2,
      hidden: 0,
      atStake: [euros(12_000), { minor: 500_000, currency: 'USD', digits: 2 }],
    })
  })

  it('keeps accounts from who may not see them, and what was said there', async () => {
    owners = ['88']
    expect(await contactOf('30')).toMatchObject({
      accounts: [{ name: 'Bell' }],
      hidden: 1,
      atStake: [{ currency: 'USD' }],
      activity: [],
    })
    owners = []
    expect(await contactOf('30')).toMatchObject({ accounts: [], noAccount: 'not_visible', answers: [] })
  })

  it('counts what was exchanged, by channel', async () => {
    const { activity, activityDays } = await contactOf('30')
    expect(activityDays).toBe(90)
    expect(activity).toMatchObject([
      { channel: 'email', count: 1, last: { on: '2026-06-28', direction: 'outbound', twoWay: false } },
      { channel: 'call', count: 1, last: { subject: 'Quarterly review', twoWay: true } },
    ])
  })

  it('says why no response time can be told', async () => {
    expect(await contactOf('30')).toMatchObject({
      response: null,
      noResponseBecause: 'Too few answers in 90 days to compare with the norm',
    })
  })

  it('runs a clock on an answer until somebody speaks to the person', async () => {
    expect((await contactOf('30')).answers).toMatchObject([
      { type: 'csat', value: 5, isNegative: false, followedUpOn: null, days: 4 },
      {
        ...{ type: 'nps', value: 3, isNegative: true, comment: 'Too slow' },
        ...{ followedUpOn: '2026-06-25', days: 5, allowedDays: 3, speakBy: '2026-06-23' },
      },
    ])
  })

  it('has nothing at stake without an account', async () => {
    expect(await contactOf('31')).toMatchObject({
      contact: { name: 'Nobody', role: null },
      accounts: [],
      noAccount: 'not_linked',
      atStake: null,
      activity: [],
    })
  })
})

describe('the card on a ticket', () => {
  it('says what it costs, by the measures that read it', async () => {
    const { cost, account, escalations, ticket } = await ticketOf('90')
    expect(ticket).toMatchObject({ subject: 'Exports stop', priority: 'urgent', isEscalated: true })
    expect(account).toMatchObject({ name: 'Ada', renewal: { date: '2026-09-01', daysUntil: 63 } })
    expect(account!.score).not.toBeNull()
    expect(cost!.points).toBeGreaterThan(0)
    expect(cost!.effects.length).toBeGreaterThan(0)
    for (const { value, without } of cost!.effects) expect(without).not.toBe(value)
    expect(escalations).toMatchObject([{ id: '90', openedOn: '2026-06-10' }])
  })

  it('does not know what a ticket costs that is newer than the figures', async () => {
    const { cost, ticket } = await ticketOf('94')
    expect(ticket.openedOn).toBe('2026-07-01')
    expect(cost).toMatchObject({ points: null, because: expect.stringContaining('No measure reads') })
  })

  it('costs nobody anything without a customer', async () => {
    expect(await ticketOf('92')).toMatchObject({ account: null, noAccount: 'not_linked', cost: null })
    expect(await ticketOf('93')).toMatchObject({ account: { name: 'Lead', isCustomer: false }, cost: null })
  })
})
