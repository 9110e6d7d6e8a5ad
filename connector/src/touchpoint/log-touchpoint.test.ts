import type { TouchpointRequest } from '@perennial/shared/touchpoint-request'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { knowPortal, mirrored, portalId, record } from '../../../test/small-portal.ts'
import type { Crm, LoggedTouchpoint } from '../crm/crm.ts'
import type { Outcome } from '../record.ts'
import { logTouchpoint } from './log-touchpoint.ts'
import { sendWaitingTouchpoints } from './send-touchpoints.ts'

const portal = { portalId, timeZone: 'Europe/Berlin' }
let database: FreshDatabase
let hubspot: NotingCrm
beforeEach(async () => {
  database = await freshDatabase()
  hubspot = new NotingCrm()
  await knowPortal(database.store)
  await mirrored(database.store, [
    record('company', '1', { name: 'Ada' }),
    record('contact', '20', { firstname: 'Eva' }),
  ])
})
afterEach(() => database.drop())

/** A CRM that logs as the port says: one engagement a key, whatever is asked. */
class NotingCrm {
  readonly name = 'HubSpot'
  readonly logged = new Map<string, LoggedTouchpoint>()
  next: 'lost' | 'refused' | null = null

  log = async (touchpoints: LoggedTouchpoint[]): Promise<Outcome[]> => {
    const fate = this.next
    this.next = null
    if (fate !== 'refused') for (const one of touchpoints) this.logged.set(one.key, one)
    return touchpoints.map(({ companyId, key }) =>
      fate === null
        ? { id: `e ${key}`, ok: true, updatedAt: '2026-06-30T08:00:00.000Z' }
        : {
            id: companyId,
            ok: false,
            category: fate,
            message: `it was ${fate}`,
            correlationId: null,
            retry: fate === 'lost',
          },
    )
  }
}

const request: TouchpointRequest = {
  channel: 'call',
  contactIds: ['20'],
  on: '2026-06-29',
  subject: 'Renewal',
  body: 'Three years.',
  key: 'k1',
}
const logging = (part: Partial<TouchpointRequest> = {}, accountId = '1') =>
  logTouchpoint(
    { store: database.store, crm: hubspot as unknown as Crm, ...portal, today: '2026-06-30' },
    { accountId, request: { ...request, ...part }, by: 'ana@example.com' },
  )
const said = () => [...hubspot.logged.values()]
const waiting = () => sendWaitingTouchpoints(database.store, hubspot as unknown as Crm, portal)

it('logs what was said in the CRM, with the people, the day and who logged it', async () => {
  expect(await logging()).toMatchObject({
    account: { id: '1', name: 'Ada' },
    engagement: { kind: 'call', id: expect.stringContaining('k1') },
    waitsBecause: null,
    by: 'ana@example.com',
  })
  expect(said()).toMatchObject([
    {
      channel: 'call',
      companyId: '1',
      contactIds: ['20'],
      at: '2026-06-29T10:00:00.000Z',
      subject: 'Renewal',
      body: 'Three years.\n\nLogged by ana@example.com',
    },
  ])
})

it('logs once under one key, and refuses the key for anything else', async () => {
  const first = await logging()
  expect(await logging()).toEqual(first)
  expect(said()).toHaveLength(1)
  await expect(logging({ subject: 'Another' })).rejects.toThrow('key k1 was used for another touchpoint')
})

it('keeps what the CRM did not answer, and the next sync brings it there once', async () => {
  hubspot.next = 'lost'
  expect(await logging()).toMatchObject({ engagement: null, waitsBecause: 'it was lost' })
  expect([await waiting(), await waiting()]).toEqual([1, 0])
  expect(said()).toHaveLength(1)
  expect(await logging()).toMatchObject({ engagement: { kind: 'call' }, waitsBecause: null })
})

it('says what the CRM refused, and does not try that again by itself', async () => {
  hubspot.next = 'refused'
  await expect(logging()).rejects.toThrow('HubSpot did not take it: it was refused')
  expect(await waiting()).toBe(0)
})

it.each([
  ['a day to come', { on: '2026-07-01' }, '1', 'on: 2026-07-01 is after today, 2026-06-30'],
  ['people nobody knows', { contactIds: ['20', '77'] }, '1', 'contactIds: the CRM has no contact 77'],
  ['an account nobody knows', {}, '9', 'the CRM has no company 9'],
])('refuses %s, and keeps nothing', async (_, part, accountId, message) => {
  await expect(logging(part, accountId)).rejects.toThrow(message)
  expect(await waiting()).toBe(0)
})
