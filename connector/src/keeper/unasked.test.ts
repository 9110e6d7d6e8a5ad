import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import {
  config,
  instant,
  knowPortal,
  link,
  mirrored,
  portalId,
  record,
  scope,
} from '../../../test/small-portal.ts'
import { unaskedRenewals } from './unasked.ts'

const today = '2026-06-30'
const customer = (id: string, name: string) =>
  record('company', id, { name, lifecyclestage: 'customer', hubspot_owner_id: '71' })
const contract = (id: string, end: string) =>
  record('deal', `9${id}`, {
    dealname: `Contract ${id}`,
    dealstage: 'closedwon',
    contract_type: 'new',
    contract_start: '2025-07-01',
    contract_end: end,
    amount: '1200',
  })
const mail = (id: string, day: string, direction: string, subject: string) =>
  record('email', id, {
    hs_timestamp: instant(day),
    hs_email_direction: direction,
    hs_email_subject: subject,
  })

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await mirrored(
    database.store,
    [
      customer('1', 'Ada'),
      customer('2', 'Bell'),
      customer('3', 'Far'),
      contract('1', '2026-09-01'),
      contract('2', '2026-08-01'),
      contract('3', '2027-08-01'),
      record('contact', '7', { firstname: 'Grace', lastname: 'Hopper', hs_buying_role: 'DECISION_MAKER' }),
      mail('20', '2026-06-02', 'EMAIL', 'Your renewal and new prices'),
      mail('21', '2026-06-05', 'INCOMING_EMAIL', 'Re: thanks'),
      mail('22', '2026-01-05', 'EMAIL', 'Happy new year'),
    ],
    [
      ...['1', '2', '3'].map(id => link(`deal:9${id}`, `company:${id}`, 'primary')),
      link('contact:7', 'company:1'),
      link('email:20', 'company:1'),
      link('email:20', 'contact:7'),
      link('email:21', 'company:1'),
      link('email:21', 'contact:7'),
      link('email:22', 'company:2'),
    ],
  )
})
afterAll(() => database.drop())

const asked = (within = 120) =>
  database.store.withoutTrace(portalId, tx => unaskedRenewals(tx, scope(today), config, within))

it('says of each due renewal who was asked, when, what came back and what was told, the unasked first', async () => {
  const { rows, unasked, notKnown } = await asked()
  expect([unasked, notKnown]).toEqual([1, 0])
  expect(rows).toMatchObject([
    { name: 'Bell', renewalDate: '2026-08-01', asked: 'no', first: null, replied: 'not_known', times: 0 },
    {
      name: 'Ada',
      renewalDate: '2026-09-01',
      since: '2026-05-04',
      asked: 'yes',
      first: {
        on: '2026-06-02',
        channel: 'email',
        url: 'https://crm.example/email/20',
        who: [{ id: '7', name: 'Grace Hopper', role: 'decision_maker' }],
      },
      replied: 'yes',
      reply: { on: '2026-06-05' },
      renewalNamed: 'yes',
      upliftTold: 'yes',
    },
  ])
})

it('looks no further ahead than it is asked to', async () => {
  expect((await asked(40)).rows.map(({ name }) => name)).toEqual(['Bell'])
})
