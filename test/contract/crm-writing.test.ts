import type { Field } from '@perennial/shared/fields'
import { forEachCrm } from './contract.ts'
import { ids } from './fixture.ts'

const field = (on: Field['on'], name: string, type: Field['type'], more: Partial<Field> = {}): Field => ({
  name,
  label: `Label of ${name}`,
  description: `What ${name} means.`,
  on,
  type,
  audience: 'everyone',
  ...more,
})

const options = [
  { value: 'healthy', label: 'Healthy' },
  { value: 'at_risk', label: 'At risk' },
]

const fields: Field[] = [
  field('company', 'perennial_score', 'number'),
  field('company', 'perennial_band', 'choice', { options }),
  field('company', 'perennial_flag', 'flag'),
  field('company', 'perennial_renewal_date', 'date'),
  field('company', 'perennial_reasons', 'text'),
  field('deal', 'perennial_target', 'number'),
]

const nothing = { groupCreated: false, created: [], repaired: [], unchanged: [], failed: [] }
const names = fields.map(each => each.name)

forEachCrm(open => {
  describe('ensureFields', () => {
    it('creates group and properties, and then finds nothing to do', async () => {
      const { crm, portal } = await open()
      expect(await crm.ensureFields(fields)).toEqual({ ...nothing, groupCreated: true, created: names })
      await portal.resetCalls()
      expect(await crm.ensureFields(fields)).toEqual({ ...nothing, unchanged: names })
      expect(await portal.calls()).toMatchObject({ read: 2, write: 0 })
    })

    it('puts back what somebody edited and leaves everything else alone', async () => {
      const { crm, portal } = await open()
      await crm.ensureFields(fields)
      const before = await definitions(portal.url, portal.token)
      const edited = fields.map(each =>
        each.name === 'perennial_band' ? { ...each, label: 'Mood', options: options.slice(0, 1) } : each,
      )
      expect((await crm.ensureFields(edited)).repaired).toEqual(['perennial_band'])
      expect(await crm.ensureFields(fields)).toMatchObject({
        created: [],
        repaired: ['perennial_band'],
        failed: [],
      })
      expect(await definitions(portal.url, portal.token)).toEqual(before)
    })

    it('keeps a choice that is offered no more, after the others', async () => {
      const { crm, portal } = await open()
      const stages = (...names: string[]) =>
        field('contact', 'perennial_stage', 'choice', {
          options: names.map(value => ({ value, label: `Stage ${value}` })),
        })
      const offered = async () =>
        JSON.stringify(await definitions(portal.url, portal.token, 'contacts', ['perennial_stage'])).match(
          /Stage \w+/g,
        )
      expect((await crm.ensureFields([stages('new', 'live')])).created).toEqual(['perennial_stage'])
      expect((await crm.ensureFields([stages('live', 'won')])).repaired).toEqual(['perennial_stage'])
      expect(await offered()).toEqual(['Stage live', 'Stage won', 'Stage new'])
      expect((await crm.ensureFields([stages('live', 'won')])).unchanged).toEqual(['perennial_stage'])
    })

    it('reports one property it cannot have and creates the others', async () => {
      const { crm } = await open()
      await crm.ensureFields([field('company', 'perennial_score', 'text')])
      const bad = field('company', 'Not A Name', 'number')
      const report = await crm.ensureFields([...fields, bad])
      expect(report.failed.map(failure => failure.name).sort()).toEqual(['Not A Name', 'perennial_score'])
      expect(report.failed.every(failure => failure.remedy.length > 0)).toBe(true)
      expect(report.created).toEqual(names.filter(name => name !== 'perennial_score'))
    })

    it.each(['connection-reset', 'lost-answer', 'bad-gateway', 'truncated-body'] as const)(
      'creates nothing twice when the answer to a creation is lost to %s',
      async name => {
        const { crm, portal } = await open()
        await portal.fault(name, { match: '/batch/create', times: 1 })
        const report = await crm.ensureFields(fields)
        expect(report.created).toEqual(names)
        expect(report.failed).toEqual([])
        expect((await portal.faults()).find(fault => fault.name === name)?.fired).toBe(1)
      },
    )
  })

  describe('write', () => {
    it('writes, clears and answers in order', async () => {
      const { crm, portal } = await open()
      const patches = ids.companies.map((id, n) => ({
        id,
        properties: { name: `Renamed ${n}`, domain: null },
      }))
      await portal.resetCalls()
      const outcomes = await crm.write('company', patches, 'write')
      expect(outcomes.map(outcome => outcome.id)).toEqual(ids.companies)
      expect(outcomes.every(outcome => outcome.ok)).toBe(true)
      expect(await portal.calls()).toMatchObject({ write: 3, refused: 0 })
      const [first] = await crm.read('company', [ids.companies[0]!])
      expect(first?.properties).toMatchObject({ name: 'Renamed 0', domain: null })
    })

    it('reports the records a 207 refuses and writes the others', async () => {
      const { crm, portal } = await open()
      const refused = [ids.companies[3]!, ids.companies[77]!]
      await portal.fault('refused-records', { ids: refused })
      const patches = ids.companies.slice(0, 100).map(id => ({ id, properties: { name: 'Written' } }))
      const outcomes = await crm.write('company', patches, 'write')
      const failures = outcomes.filter(outcome => !outcome.ok)
      expect(failures.map(failure => failure.id)).toEqual(refused)
      expect(failures.every(failure => failure.category.length > 0 && failure.message.length > 0)).toBe(true)
      const written = (await crm.read('company', ids.companies)).filter(
        record => record.properties.name === 'Written',
      )
      expect(written).toHaveLength(98)
    })

    it('reports a record that does not exist and writes the others', async () => {
      const { crm } = await open()
      const patches = ['999999', ids.companies[1]!].map(id => ({ id, properties: { name: 'Written' } }))
      const [missing, written] = await crm.write('company', patches, 'write')
      expect(missing).toMatchObject({ id: '999999', ok: false, retry: false })
      expect(written).toMatchObject({ id: ids.companies[1], ok: true })
    })

    it('does not let one bad value block the other ninety-nine', async () => {
      const { crm } = await open()
      const patches = ids.deals
        .slice(0, 100)
        .map((id, n) => ({ id, properties: { amount: n === 42 ? 'lots' : String(n) } }))
      const outcomes = await crm.write('deal', patches, 'write')
      const failures = outcomes.filter(outcome => !outcome.ok)
      expect(failures).toMatchObject([{ id: ids.deals[42], category: 'VALIDATION_ERROR', retry: false }])
      const amounts = (await crm.read('deal', ids.deals.slice(0, 100))).map(
        record => record.properties.amount,
      )
      expect(amounts.filter((amount, n) => amount === String(n))).toHaveLength(99)
    })

    it('asks once, not once a record, for a property the portal lacks', async () => {
      const { crm, portal } = await open()
      const patches = ids.companies.slice(0, 100).map(id => ({ id, properties: { perennial_missing: '1' } }))
      await portal.resetCalls()
      const outcomes = await crm.write('company', patches, 'write')
      expect(outcomes.every(outcome => !outcome.ok && outcome.retry)).toBe(true)
      expect((await portal.calls()).write).toBe(1)
    })

    it('says so when a record was merged away, instead of claiming a write', async () => {
      const { crm } = await open()
      const [outcome] = await crm.write(
        'company',
        [{ id: ids.absorbed, properties: { name: 'Ghost' } }],
        'write',
      )
      expect(outcome).toMatchObject({ id: ids.absorbed, ok: false, category: 'MERGED' })
    })
  })

  describe('log', () => {
    it('logs every channel', async () => {
      const { crm } = await open()
      const channels = ['call', 'email', 'meeting', 'note', 'task'] as const
      const outcomes = await crm.log(
        channels.map(channel => ({
          key: `every ${channel}`,
          channel,
          companyId: ids.companies[5]!,
          contactIds: [ids.contacts[1]!],
          at: '2026-06-30T10:00:00.000Z',
          subject: `About ${channel}`,
          body: 'Text',
          ownerId: null,
        })),
      )
      expect(outcomes.map(outcome => outcome.ok)).toEqual([true, true, true, true, true])
      for (const [n, channel] of channels.entries()) {
        expect((await crm.links(channel, [outcomes[n]!.id], 'company')).links).toHaveLength(1)
      }
    })

    it('reports a touchpoint that is refused and logs the others', async () => {
      const { crm, portal } = await open()
      const good = {
        key: 'good',
        channel: 'note' as const,
        companyId: ids.companies[5]!,
        contactIds: [],
        at: '2026-06-30T10:00:00.000Z',
        subject: '',
        body: 'x',
        ownerId: null,
      }
      const outcomes = await crm.log([
        good,
        { ...good, key: 'bad', at: 'yesterday' },
        { ...good, key: 'another' },
      ])
      expect(outcomes.map(outcome => outcome.ok)).toEqual([true, false, true])
      expect(outcomes[1]).toMatchObject({ id: ids.companies[5], retry: false })
      expect(await portal.dump('notes')).toHaveLength(2)
    })

    it('logs an engagement on company and contacts', async () => {
      const { crm, portal } = await open()
      const touchpoint = {
        companyId: ids.companies[4]!,
        contactIds: [ids.contacts[0]!],
        at: '2026-06-30T10:00:00.000Z',
        subject: 'Renewal',
        body: 'Agreed on three years.',
        ownerId: '71',
      }
      const outcomes = await crm.log([
        { ...touchpoint, key: 'a', channel: 'note' },
        { ...touchpoint, key: 'b', channel: 'call' },
      ])
      expect(outcomes).toMatchObject([{ ok: true }, { ok: true }])
      const links = await crm.links('note', [outcomes[0]!.id], 'company')
      expect(links.links.map(link => link.to.id)).toEqual([ids.companies[4]])
      expect((await crm.links('call', [outcomes[1]!.id], 'contact')).links).toHaveLength(1)
      expect(await portal.dump('notes')).toHaveLength(1)
    })

    it('does not log twice when the answer is lost, but finds what was logged', async () => {
      const { crm, portal } = await open()
      await portal.fault('lost-answer', { match: '/batch/create' })
      const touchpoint = {
        key: 'once',
        channel: 'note' as const,
        companyId: ids.companies[4]!,
        contactIds: [],
        at: '2026-06-30T10:00:00.000Z',
        subject: 'Costs < 5 & more',
        body: 'x',
        ownerId: null,
      }
      expect(await crm.log([touchpoint])).toMatchObject([
        { id: ids.companies[4], ok: false, category: 'ANSWER_LOST', retry: true },
      ])
      const [note] = await portal.dump('notes')
      expect(await crm.log([touchpoint])).toMatchObject([{ id: note!.id, ok: true }])
      expect(await portal.dump('notes')).toHaveLength(1)
    })
  })
})

/** The portal's own view of our properties, past the adapter. */
async function definitions(
  url: string,
  token: string,
  type = 'companies',
  wanted = names,
): Promise<unknown[]> {
  const answer = await fetch(`${url}/crm/v3/properties/${type}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const { results } = (await answer.json()) as { results: { name: string; updatedAt?: string }[] }
  return results
    .filter(property => wanted.includes(property.name))
    .map(({ updatedAt: _, ...property }) => property)
}
