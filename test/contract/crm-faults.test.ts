import { setTimeout as pause } from 'node:timers/promises'
import { changedAll, forEachCrm, idsIn, listAll, pagesOf, sorted } from './contract.ts'
import { changedAt, ids } from './fixture.ts'

const later = new Date('2026-07-01T00:00:00.000Z')

/** Faults a repeat gets over, and what the run report then says of them. */
const passing = [
  ['connection-reset', 'retry', 0],
  ['lost-answer', 'retry', 0],
  ['truncated-body', 'retry', 0],
  ['bad-gateway', 'retry', 502],
  ['unavailable', 'retry', 503],
  ['locked', 'retry', 423],
  ['migration', 'retry', 477],
  ['rate-limit-ten-secondly', 'pause', 429],
] as const

forEachCrm(open => {
  describe.each(passing)('under %s', (name, kind, status) => {
    it('a list is complete and the setback is reported', async () => {
      const { crm, portal, events } = await open()
      await portal.fault(name, { after: 1, times: 2, ms: 5_000 })
      expect(sorted(idsIn(await listAll(crm, 'company')))).toEqual(ids.companies)
      expect(events.length).toBeGreaterThanOrEqual(1)
      expect(events[0]).toMatchObject({ kind, status })
      expect((await portal.faults()).find(fault => fault.name === name)?.fired).toBe(2)
    })

    it('a write arrives', async () => {
      const { crm, portal } = await open()
      await portal.fault(name, { times: 2, ms: 5_000 })
      const outcomes = await crm.write(
        'company',
        [{ id: ids.companies[0]!, properties: { name: 'Written' } }],
        'write',
      )
      expect(outcomes).toMatchObject([{ ok: true }])
      const stored = (await portal.dump('companies')).find(record => record.id === ids.companies[0])
      expect(stored?.properties.name).toBe('Written')
    })
  })

  it('a search over its quota pauses and loses nothing', async () => {
    const { crm, portal, events } = await open()
    await portal.fault('rate-limit-search', { times: 2 })
    expect(idsIn(await changedAll(crm, 'contact', changedAt(0), later))).toEqual(ids.contacts)
    expect(events).toMatchObject([
      { kind: 'pause', policy: 'SECONDLY', waitMs: 1_000 },
      { kind: 'pause', policy: 'SECONDLY', waitMs: 1_000 },
    ])
  })

  it('the daily limit ends the run and says when to go on', async () => {
    const { crm, portal } = await open()
    await portal.fault('rate-limit-daily')
    await expect(crm.list('company', null)).rejects.toMatchObject({
      kind: 'crm',
      status: 429,
      retryAfterMs: expect.any(Number),
      remedy: expect.stringContaining('resets at'),
    })
  })

  it('the daily limit leaves the rest of a write for the next time', async () => {
    const { crm, portal } = await open()
    await portal.fault('rate-limit-daily', { after: 1 })
    await portal.resetCalls()
    const patches = ids.companies.map(id => ({ id, properties: { name: 'Written' } }))
    const outcomes = await crm.write('company', patches, 'write')
    expect(outcomes.filter(outcome => outcome.ok)).toHaveLength(100)
    expect(outcomes.filter(outcome => !outcome.ok && outcome.retry)).toHaveLength(150)
    expect((await portal.calls()).refused).toBe(1)
  })

  it('a token that has expired is named as the cause', async () => {
    const { crm, portal } = await open()
    await portal.fault('expired-token')
    await expect(crm.list('company', null)).rejects.toMatchObject({
      status: 401,
      remedy: expect.stringContaining('token'),
    })
  })

  it('a missing scope is named, with the records that could not be written', async () => {
    const { crm, portal } = await open()
    await portal.settings({ tokens: { [portal.token]: ['crm.objects.companies.read'] } })
    await expect(crm.list('deal', null)).rejects.toMatchObject({
      status: 403,
      remedy: expect.stringContaining('crm.objects.deals.read'),
    })
    const [outcome] = await crm.write(
      'company',
      [{ id: ids.companies[0]!, properties: { name: 'x' } }],
      'write',
    )
    expect(outcome).toMatchObject({
      ok: false,
      category: 'MISSING_SCOPES',
      message: expect.stringContaining('companies.write'),
    })
  })

  it('a slow answer is given up at the deadline and asked for again', async () => {
    const { crm, portal, events } = await open({ deadlineMs: 250 })
    await portal.fault('slow-answer', { ms: 2_000, times: 1 })
    expect(sorted(idsIn(await listAll(crm, 'company')))).toEqual(ids.companies)
    expect(events).toMatchObject([{ kind: 'retry', status: 0, message: expect.stringContaining('250 ms') }])
  })

  it('the archive is complete in any order', async () => {
    const { crm, portal } = await open()
    await portal.fault('unordered-archive-feed')
    const pages = await pagesOf(cursor => crm.removed('company', null, cursor))
    expect(sorted(pages.flatMap(page => idsIn(page.removals)))).toEqual(ids.archived)
  })

  it('associations listed once per label are one link', async () => {
    const { crm, portal } = await open()
    await portal.fault('duplicate-association')
    const { links } = await crm.links('deal', [ids.twoCompanies], 'company')
    expect(links).toHaveLength(2)
  })

  it('stays below the search quota by its own pacing', async () => {
    const { crm, portal } = await open({
      budget: { perTenSeconds: 100, searchPerSecond: 5 },
      sleep: async ms => pause(ms),
    })
    await portal.settings({
      buckets: { enabled: true, perTenSeconds: 110, daily: 100_000, searchPerSecond: 5 },
    })
    const windows = Array.from({ length: 12 }, (_, n) =>
      changedAll(crm, 'company', changedAt(n), changedAt(n + 1)),
    )
    expect((await Promise.all(windows)).flatMap(idsIn)).toEqual(ids.companies.slice(0, 12))
    expect((await portal.calls()).refused).toBe(0)
  })
})
