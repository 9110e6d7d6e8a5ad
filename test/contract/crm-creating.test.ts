import type { Crm, NewDeal, NewTask } from '../../connector/src/crm/crm.ts'
import type { LocalHubspot } from '../sandbox/hubspot/start.ts'
import { forEachCrm } from './contract.ts'
import { ids } from './fixture.ts'

const inBerlin = { portal: { portalId: '4711', webHost: 'app-eu1.hubspot.com', timeZone: 'Europe/Berlin' } }

const task = (key: string, more: Partial<NewTask> = {}): NewTask => ({
  key,
  companyId: ids.companies[4]!,
  ownerId: '71',
  title: 'Call Ada before notice',
  body: 'Usage <half> of last quarter\n& nobody answered.',
  due: '2026-07-15',
  priority: 'high',
  ...more,
})

const deal = (key: string, more: Partial<NewDeal> = {}): NewDeal => ({
  key,
  companyId: ids.companies[4]!,
  ownerId: '71',
  name: 'Company 4 renewal 2026-09-01',
  pipeline: 'renewals',
  stage: 'open',
  closeDate: '2026-09-01',
  amount: '12000.00',
  currency: 'USD',
  properties: { dealtype: 'existingbusiness' },
  ...more,
})

/** What is unusual about some, by key. */
type Odd = Record<string, { companyId?: string; ownerId?: string }>

/** The two verbs promise the same about keys. */
const verbs = [
  {
    name: 'createTasks',
    kind: 'task' as const,
    type: 'tasks' as const,
    create: (crm: Crm, keys: string[], odd: Odd = {}) =>
      crm.createTasks(keys.map(key => task(key, odd[key]))),
  },
  {
    name: 'createDeals',
    kind: 'deal' as const,
    type: 'deals' as const,
    create: (crm: Crm, keys: string[], odd: Odd = {}) =>
      crm.createDeals(keys.map(key => deal(key, odd[key]))),
  },
]

forEachCrm(open => {
  describe.each(verbs)('$name', ({ kind, type, create }) => {
    const countIn = async (portal: LocalHubspot) => (await portal.dump(type)).length

    it('makes them on their company, a batch at a time, and answers in order', async () => {
      const { crm, portal } = await open()
      const before = await countIn(portal)
      await portal.resetCalls()
      const keys = Array.from({ length: 120 }, (_, n) => `key ${n}`)
      const outcomes = await create(crm, keys)
      expect(outcomes.every(({ ok }) => ok)).toBe(true)
      expect(new Set(outcomes.map(({ id }) => id)).size).toBe(120)
      expect(await countIn(portal)).toBe(before + 120)
      expect((await portal.calls()).write).toBe(2)
      const { links } = await crm.links(kind, [outcomes[0]!.id], 'company')
      expect(links.map(({ to }) => to.id)).toEqual([ids.companies[4]])
    })

    it('makes nothing twice under one key, in one call or in two', async () => {
      const { crm, portal } = await open()
      const before = await countIn(portal)
      const [first, twin] = await create(crm, ['a', 'a'])
      const [again, other] = await create(crm, ['a', 'b'])
      expect([twin!.id, again!.id]).toEqual([first!.id, first!.id])
      expect(other!.id).not.toBe(first!.id)
      expect(await countIn(portal)).toBe(before + 2)
    })

    it('finds what was made a moment ago though the search index trails behind', async () => {
      const { crm, portal } = await open()
      await portal.settings({ indexLagMs: 600_000 })
      const [first] = await create(crm, ['a'])
      const [again] = await create(crm, ['a'])
      expect(again).toMatchObject({ ok: true, id: first!.id })
    })

    it.each(['lost-answer', 'connection-reset', 'bad-gateway', 'truncated-body'] as const)(
      'sends nothing twice when the answer is lost to %s, and the next try makes exactly one',
      async fault => {
        const { crm, portal } = await open()
        const before = await countIn(portal)
        await portal.fault(fault, { match: '/batch/create', times: 1 })
        const [lost] = await create(crm, ['a'])
        expect(lost).toMatchObject({
          id: ids.companies[4],
          ok: false,
          category: 'ANSWER_LOST',
          retry: true,
        })
        expect(await create(crm, ['a'])).toMatchObject([{ ok: true }])
        expect(await countIn(portal)).toBe(before + 1)
      },
    )

    it('reports the one that is refused and makes the others', async () => {
      const { crm, portal } = await open()
      const before = await countIn(portal)
      const outcomes = await create(crm, ['a', 'nobody', 'nowhere', 'b'], {
        nobody: { ownerId: '999' },
        nowhere: { companyId: '424242' },
      })
      expect(outcomes).toMatchObject([
        { ok: true },
        { id: ids.companies[4], ok: false, retry: false },
        { id: '424242', ok: false, retry: false },
        { ok: true },
      ])
      expect(await countIn(portal)).toBe(before + 2)
    })

    it('says which permission is missing, and makes nothing', async () => {
      const { crm, portal } = await open()
      const scopes = ['companies', 'deals', 'contacts'].map(name => `crm.objects.${name}.read`)
      await portal.settings({ tokens: { [portal.token]: scopes } })
      const scope = kind === 'deal' ? 'crm.objects.deals.write' : 'crm.objects.contacts.write'
      expect(await create(crm, ['a'])).toMatchObject([
        { ok: false, category: 'MISSING_SCOPES', message: expect.stringContaining(scope), retry: true },
      ])
    })

    it('makes nothing where it cannot be told what is there', async () => {
      const { crm, portal } = await open()
      const before = await countIn(portal)
      await portal.fault('unavailable', { match: '/associations/', times: 50 })
      expect(await create(crm, ['a'])).toMatchObject([{ id: ids.companies[4], ok: false, retry: true }])
      expect(await countIn(portal)).toBe(before)
    })

    it('asks for nothing where there is nothing to make', async () => {
      const { crm, portal } = await open()
      await portal.resetCalls()
      expect(await create(crm, [])).toEqual([])
      expect(await portal.calls()).toMatchObject({ read: 0, search: 0, write: 0 })
    })
  })

  it('createTasks makes an open to-do, due in the morning of the portal, with its text as it was written', async () => {
    const { crm, portal } = await open(inBerlin)
    const [outcome] = await crm.createTasks([task('a')])
    const stored = (await portal.dump('tasks')).find(({ id }) => id === outcome!.id)
    expect(stored?.properties).toMatchObject({
      hs_timestamp: '2026-07-15T07:00:00.000Z',
      hs_task_subject: 'Call Ada before notice',
      hs_task_body: expect.stringContaining('Usage &lt;half&gt; of last quarter<br>&amp; nobody answered.'),
      hs_task_status: 'NOT_STARTED',
      hs_task_priority: 'HIGH',
      hubspot_owner_id: '71',
    })
  })

  it('createDeals makes a deal with its amount, dates and further properties', async () => {
    const { crm, portal } = await open(inBerlin)
    const outcomes = await crm.createDeals([
      deal('a'),
      deal('b', { ownerId: null, amount: null, currency: null, properties: {} }),
    ])
    const stored = await portal.dump('deals')
    const [full, bare] = outcomes.map(outcome => stored.find(({ id }) => id === outcome.id)!.properties)
    expect(full).toMatchObject({
      dealname: 'Company 4 renewal 2026-09-01',
      pipeline: 'renewals',
      dealstage: 'open',
      closedate: '2026-09-01T10:00:00.000Z',
      amount: '12000.00',
      deal_currency_code: 'USD',
      dealtype: 'existingbusiness',
      hubspot_owner_id: '71',
    })
    expect(Object.keys(bare!)).not.toEqual(expect.arrayContaining(['amount']))
    const { links } = await crm.links('deal', [outcomes[0]!.id], 'company')
    expect(links).toMatchObject([{ to: { id: ids.companies[4] }, labels: ['primary'] }])
  })

  describe('completeTasks', () => {
    it('completes them, however often it is asked', async () => {
      const { crm, portal } = await open()
      const made = await crm.createTasks([task('a'), task('b')])
      const [a, b] = made.map(({ id }) => id)
      expect(await crm.completeTasks([a!, a!])).toMatchObject([
        { id: a, ok: true },
        { id: a, ok: true },
      ])
      expect(await crm.completeTasks([a!])).toMatchObject([{ id: a, ok: true }])
      const statusOf = new Map(
        (await portal.dump('tasks')).map(({ id, properties }) => [id, properties.hs_task_status]),
      )
      expect([statusOf.get(a!), statusOf.get(b!)]).toEqual(['COMPLETED', 'NOT_STARTED'])
    })

    it('reports one that is gone and completes the others', async () => {
      const { crm, portal } = await open()
      const [made] = await crm.createTasks([task('a')])
      await portal.archive('tasks', [made!.id])
      const [kept] = await crm.createTasks([task('b')])
      expect(await crm.completeTasks([made!.id, kept!.id])).toMatchObject([
        { id: made!.id, ok: false },
        { id: kept!.id, ok: true },
      ])
    })
  })
})
