import type { Client } from '@hubspot/api-client'
import type { LocalHubspot } from '../start.ts'
import { ask } from './ask.ts'
import { startProofPortal } from './proof-portal.ts'
import { asWire, clientOf, withoutUrls } from './typed-client.ts'

describe('the official client reads and changes what surrounds the records', () => {
  let hubspot: LocalHubspot
  let client: Client

  beforeAll(async () => {
    hubspot = await startProofPortal()
    client = clientOf(hubspot)
  })
  afterAll(() => hubspot.stop())

  const raw = async (path: string) => withoutUrls((await ask(hubspot, { method: 'GET', path })).body)

  describe('properties and groups', () => {
    const choice = {
      name: 'renewal_mood',
      label: 'Renewal mood',
      description: 'How the last talk went',
      type: 'enumeration',
      fieldType: 'select',
      groupName: 'retention_facts',
      displayOrder: 4,
      hidden: false,
      options: [{ label: 'Good', value: 'good', description: 'Smiles', displayOrder: 1, hidden: false }],
    }

    it('creates a property that reads back as it was defined', async () => {
      const { coreApi } = client.crm.properties
      await coreApi.create('companies', choice as never)
      const read = await coreApi.getByName('companies', 'renewal_mood')
      expect(read).toMatchObject({ ...choice, archived: false, hubspotDefined: false, calculated: false })
      expect(read.modificationMetadata).toMatchObject({ archivable: true, readOnlyValue: false })
      expect(read.createdAt).toBeInstanceOf(Date)
    })

    it('drops nothing of the list of properties', async () => {
      const all = await client.crm.properties.coreApi.getAll('companies')
      expect(asWire(all)).toEqual(await raw('/crm/v3/properties/companies'))
      expect(all.results.map(property => property.name)).toEqual(
        expect.arrayContaining(['name', 'plan_name']),
      )
    })

    it('relabels and archives a property', async () => {
      const { coreApi } = client.crm.properties
      await coreApi.create('companies', { ...choice, name: 'short_lived' } as never)
      await coreApi.update('companies', 'short_lived', { label: 'Mayfly' })
      expect((await coreApi.getByName('companies', 'short_lived')).label).toBe('Mayfly')
      await coreApi.archive('companies', 'short_lived')
      const live = await coreApi.getAll('companies')
      expect(live.results.map(property => property.name)).not.toContain('short_lived')
      const archived = await coreApi.getAll('companies', true)
      expect(archived.results.map(property => property.name)).toContain('short_lived')
    })

    it('creates, reads and archives properties in batches', async () => {
      const { batchApi, coreApi } = client.crm.properties
      const inputs = ['mood_a', 'mood_b'].map(name => ({ ...choice, name }))
      const created = await batchApi.create('companies', { inputs } as never)
      expect(created.results.map(property => property.name)).toEqual(['mood_a', 'mood_b'])
      const read = await batchApi.read('companies', {
        archived: false,
        inputs: [{ name: 'mood_b' }],
      } as never)
      expect(read.results[0]).toMatchObject({ ...choice, name: 'mood_b' })
      await batchApi.archive('companies', { inputs: [{ name: 'mood_a' }, { name: 'mood_b' }] })
      const names = (await coreApi.getAll('companies')).results.map(property => property.name)
      expect(names.filter(name => name.startsWith('mood_'))).toEqual([])
    })

    it('keeps groups', async () => {
      const { groupsApi } = client.crm.properties
      await groupsApi.create('deals', { name: 'perennial_proof', label: 'Proof', displayOrder: 2 })
      await groupsApi.update('deals', 'perennial_proof', { label: 'Proved' })
      expect(await groupsApi.getByName('deals', 'perennial_proof')).toMatchObject({
        label: 'Proved',
        displayOrder: 2,
      })
      await groupsApi.archive('deals', 'perennial_proof')
      const names = (await groupsApi.getAll('deals')).results.map(group => group.name)
      expect(names).not.toContain('perennial_proof')
    })
  })

  it('drops nothing of the pipelines', async () => {
    const { pipelinesApi, pipelineStagesApi } = client.crm.pipelines
    const all = await pipelinesApi.getAll('deals')
    expect(asWire(all)).toEqual(await raw('/crm/v3/pipelines/deals'))
    const renewals = await pipelinesApi.getById('deals', 'renewals')
    expect(renewals.stages.map(stage => [stage.id, stage.metadata?.probability])).toEqual([
      ['upcoming', '0.5'],
      ['renewed', '1.0'],
      ['lapsed', '0.0'],
    ])
    const stages = await pipelineStagesApi.getAll('tickets', 'support')
    expect(stages.results.map(stage => stage.metadata?.ticketState)).toEqual(['OPEN', 'CLOSED'])
  })

  it('relabels a pipeline and a stage', async () => {
    const { pipelinesApi, pipelineStagesApi } = client.crm.pipelines
    await pipelinesApi.update('tickets', 'support', { label: 'Support desk' })
    await pipelineStagesApi.update('tickets', 'support', 'done', { label: 'Solved' } as never)
    const support = await pipelinesApi.getById('tickets', 'support')
    expect([support.label, support.stages.map(stage => stage.label)]).toEqual([
      'Support desk',
      ['New', 'Solved'],
    ])
    expect((await pipelineStagesApi.getById('tickets', 'support', 'done')).label).toBe('Solved')
  })

  it('drops nothing of the owners, live and archived', async () => {
    const { ownersApi } = client.crm.owners
    const live = await ownersApi.getPage()
    expect(asWire(live)).toEqual(await raw('/crm/v3/owners/'))
    expect(live.results.map(owner => owner.email)).toEqual(['ana@vendor.example', 'ben@vendor.example'])
    expect(await ownersApi.getById(71)).toMatchObject({
      id: '71',
      firstName: 'Ana',
      userId: 9071,
      type: 'PERSON',
    })
    const archived = await ownersApi.getPage(undefined, undefined, 100, true)
    expect(archived.results.map(owner => owner.id)).toEqual(['73'])
    expect((await ownersApi.getPage('ben@vendor.example')).results.map(owner => owner.id)).toEqual(['72'])
  })

  it.each([
    ['companies', '1010', '1011'],
    ['contacts', '2002', '2003'],
    ['deals', '3002', '3003'],
    ['tickets', '4002', '4003'],
  ] as const)('merges two %s, after which both ids lead to the survivor', async (type, primary, absorbed) => {
    const merged = await client.crm[type].basicApi.merge({
      primaryObjectId: primary,
      objectIdToMerge: absorbed,
    })
    for (const id of [primary, absorbed]) {
      const read = await client.crm[type].basicApi.getById(id, ['hs_merged_object_ids'])
      expect(read.id).toBe(merged.id)
      expect(read.properties.hs_merged_object_ids!.split(';')).toContain(absorbed)
    }
  })
})
