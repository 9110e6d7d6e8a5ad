import type { RoleRequest } from '@perennial/shared/role-request'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { config, knowPortal, mirrored, portalId, record } from '../../../test/small-portal.ts'
import type { Crm } from '../crm/crm.ts'
import type { Outcome, Patch } from '../record.ts'
import { setRole } from './set-role.ts'

let database: FreshDatabase
let written: Patch[]
let outcome: Partial<Outcome>
beforeEach(async () => {
  database = await freshDatabase()
  written = []
  outcome = { ok: true }
  await knowPortal(database.store)
  await mirrored(database.store, [
    record('contact', '20', { firstname: 'Eva', lastname: 'Lang', hs_buying_role: 'CHAMPION;INFLUENCER' }),
  ])
})
afterEach(() => database.drop())

const crm = {
  name: 'HubSpot',
  write: async (_kind: string, patches: Patch[]) => {
    written.push(...patches)
    return patches.map(({ id }) => ({ id, updatedAt: '2026-06-30T00:00:00Z', ...outcome }))
  },
} as unknown as Crm

const set = (part: Partial<RoleRequest> = {}, mapping = config.mapping.contact) =>
  setRole(
    { store: database.store, crm, portalId, mapping, now: new Date('2026-06-30T10:00:00Z') },
    {
      contactId: '20',
      request: { role: 'economic_buyer', expect: 'champion', key: 'k', ...part },
      by: 'ana@example.com',
    },
  )

it('sets the role in the CRM, keeps what is no role of ours, and says what it was before', async () => {
  expect(await set()).toEqual({
    key: 'k',
    contact: { id: '20', name: 'Eva Lang' },
    before: 'champion',
    after: 'economic_buyer',
    written: { property: 'hs_buying_role', value: 'BUDGET_HOLDER;INFLUENCER' },
    by: 'ana@example.com',
    at: '2026-06-30T10:00:00.000Z',
  })
  expect(written).toEqual([{ id: '20', properties: { hs_buying_role: 'BUDGET_HOLDER;INFLUENCER' } }])
})

it('takes the role away', async () => {
  expect((await set({ role: null })).written.value).toBe('INFLUENCER')
})

it('answers the same key with the same receipt, and refuses it for anything else', async () => {
  const first = await set()
  expect(await set()).toEqual(first)
  expect(written).toHaveLength(1)
  await expect(set({ role: 'user' })).rejects.toThrow(
    'key: "k" was used for another change of role, by ana@example.com at 2026-06-30T10:00:00.000Z',
  )
})

it.each([
  ['a role the portal cannot hold', { role: 'king' }, 'role: king is none of economic_buyer,'],
  ['what somebody else changed meanwhile', { expect: null }, 'it is champion by now, not none'],
])('refuses %s, and writes nothing', async (_, part, message) => {
  await expect(set(part)).rejects.toThrow(message)
  expect(written).toEqual([])
})

it('says what the CRM refused, and remembers no change', async () => {
  outcome = { ok: false, message: 'no scope' } as Partial<Outcome>
  await expect(set()).rejects.toThrow('HubSpot did not take it: no scope')
  outcome = { ok: true }
  expect(await set()).toMatchObject({ after: 'economic_buyer' })
})

it('says so where no property holds roles', async () => {
  await expect(set({}, { ...config.mapping.contact, role: null })).rejects.toThrow('no property of contacts')
})
