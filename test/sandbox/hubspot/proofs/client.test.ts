import type { Client } from '@hubspot/api-client'
import {
  PropertyCreateFieldTypeEnum,
  PropertyCreateTypeEnum,
} from '@hubspot/api-client/lib/codegen/crm/properties/models/PropertyCreate.js'
import type { LocalHubspot } from '../start.ts'
import { ask } from './ask.ts'
import { startProofPortal } from './proof-portal.ts'
import { asWire, clientOf, type TypedRecords, typedRecords, withoutUrls } from './typed-client.ts'
import { writable } from './walked.ts'

describe('the official client reads and writes records without loss', () => {
  let hubspot: LocalHubspot
  let client: Client

  beforeAll(async () => {
    hubspot = await startProofPortal()
    client = clientOf(hubspot)
  })
  afterAll(() => hubspot.stop())

  const raw = async (path: string) => withoutUrls((await ask(hubspot, { method: 'GET', path })).body)

  describe.each(writable)('$type', ({ type, id, text, required }) => {
    const path = `/crm/v3/objects/${type}`
    const given = (value: string) => ({ ...required, [text]: value })
    let records: TypedRecords
    beforeAll(() => {
      records = typedRecords(client, type)
    })

    it('creates a record that reads back as it was given', async () => {
      const created = await records.basicApi.create({ properties: given('Ünï "one"'), associations: [] })
      const read = await records.basicApi.getById(created.id, Object.keys(given('')))
      expect(read.properties).toMatchObject(given('Ünï "one"'))
      expect(read.createdAt).toBeInstanceOf(Date)
      expect(read.createdAt).toEqual(created.createdAt)
      expect(read.archived).toBe(false)
    })

    it('drops nothing of a record with history and links', async () => {
      const read = await records.basicApi.getById(id, [text], [text], ['companies', 'contacts'])
      const query = `properties=${text}&propertiesWithHistory=${text}&associations=companies,contacts`
      expect(asWire(read)).toEqual(await raw(`${path}/${id}?${query}`))
      expect(read.propertiesWithHistory![text]![0]!.value).toBe(read.properties[text])
    })

    it('walks all pages and meets every live record once', async () => {
      await records.batchApi.create({
        inputs: ['p', 'q', 'r'].map(value => ({ properties: given(value), associations: [] })),
      })
      const met: string[] = []
      let after: string | undefined
      do {
        const page = await records.basicApi.getPage(2, after, [text])
        met.push(...page.results.map(record => record.id))
        after = page.paging?.next?.after
      } while (after)
      const live = (await hubspot.dump(type)).filter(record => !record.archived)
      expect(met.toSorted()).toEqual(live.map(record => record.id).toSorted())
    })

    it('drops nothing of a page', async () => {
      const page = await records.basicApi.getPage(2, undefined, [text, 'hs_object_id'])
      expect(asWire(page)).toEqual(await raw(`${path}?limit=2&properties=${text},hs_object_id`))
      expect(page.paging!.next!.after).toEqual(expect.any(String))
    })

    it('updates and clears a value', async () => {
      const { id: mine } = await records.basicApi.create({ properties: given('before'), associations: [] })
      await records.basicApi.update(mine, { properties: { [text]: 'after' } })
      expect((await records.basicApi.getById(mine, [text])).properties[text]).toBe('after')
      await records.basicApi.update(mine, { properties: { [text]: '' } })
      expect((await records.basicApi.getById(mine, [text])).properties[text]).toBeNull()
    })

    it('creates, reads and updates in batches', async () => {
      const created = await records.batchApi.create({
        inputs: ['one', 'two'].map(value => ({ properties: given(value), associations: [] })),
      })
      const ids = created.results.map(record => record.id)
      await records.batchApi.update({
        inputs: ids.map(target => ({ id: target, properties: { [text]: `new ${target}` } })),
      })
      const read = await records.batchApi.read({
        inputs: ids.map(target => ({ id: target })),
        properties: [text],
        propertiesWithHistory: [],
      })
      expect(read.results.map(record => record.properties[text])).toEqual(ids.map(target => `new ${target}`))
    })

    it('hands a partial failure over as a success that lists its errors', async () => {
      const outcome = await records.batchApi.update({
        inputs: [id, '999999999'].map(target => ({ id: target, properties: { [text]: 'Half' } })),
      })
      expect(outcome).toMatchObject({
        numErrors: 1,
        errors: [{ status: 'error', category: 'OBJECT_NOT_FOUND' }],
      })
      expect(outcome.results.map(record => record.id)).toEqual([id])
    })

    it('upserts by a unique property, telling new from known', async () => {
      await uniqueKey(client, type)
      const inputs = ['k1', 'k2'].map(key => ({
        id: key,
        idProperty: 'client_key',
        properties: { ...given(key), client_key: key },
      }))
      const first = await records.batchApi.upsert({ inputs: inputs.slice(0, 1) })
      const both = await records.batchApi.upsert({ inputs })
      expect(both.results.map(record => record._new)).toEqual([false, true])
      expect(both.results[0]!.id).toBe(first.results[0]!.id)
    })

    it('searches by value', async () => {
      const { id: wanted } = await records.basicApi.create({ properties: given('Needle'), associations: [] })
      const filters = [{ propertyName: text, operator: 'EQ', value: 'Needle' }]
      const found = await records.searchApi.doSearch({
        filterGroups: [{ filters }],
        properties: [text],
        limit: 10,
      })
      expect(found.total).toBe(1)
      expect(found.results[0]).toMatchObject({ id: wanted, properties: { [text]: 'Needle' } })
    })

    it('archives, after which only the archived list knows the record', async () => {
      const { id: mine } = await records.basicApi.create({ properties: given('leaving'), associations: [] })
      await records.basicApi.archive(mine)
      await expect(records.basicApi.getById(mine)).rejects.toMatchObject({ code: 404 })
      const archived = await records.basicApi.getPage(100, undefined, [text], undefined, undefined, true)
      const gone = archived.results.find(record => record.id === mine)
      expect(gone).toMatchObject({ archived: true, properties: { [text]: 'leaving' } })
      expect(gone!.archivedAt).toBeInstanceOf(Date)
    })

    it('archives in batches', async () => {
      const created = await records.batchApi.create({
        inputs: ['x', 'y'].map(value => ({ properties: given(value), associations: [] })),
      })
      const ids = created.results.map(record => record.id)
      await records.batchApi.archive({ inputs: ids.map(target => ({ id: target })) })
      const stored = (await hubspot.dump(type)).filter(record => ids.includes(record.id))
      expect(stored.map(record => record.archived)).toEqual([true, true])
    })
  })

  it('reads feedback submissions every way the client can', async () => {
    const { basicApi, batchApi, searchApi } = client.crm.objects.feedbackSubmissions
    const properties = ['hs_value', 'hs_survey_type']
    const page = await basicApi.getPage(10, undefined, properties)
    expect(page.results.map(record => record.properties.hs_value)).toEqual(['9', '3'])
    expect((await basicApi.getById('7001', properties)).properties).toMatchObject({
      hs_value: '9',
      hs_survey_type: 'NPS',
    })
    const batch = await batchApi.read({ inputs: [{ id: '7002' }], properties, propertiesWithHistory: [] })
    expect(batch.results.map(record => record.properties.hs_value)).toEqual(['3'])
    const found = await searchApi.doSearch({ properties, limit: 10 })
    expect(found.total).toBe(2)
  })

  it('reads subscriptions by the class for objects of any type', async () => {
    const { basicApi, searchApi } = typedRecords(client, 'subscriptions')
    const properties = ['hs_name', 'hs_subscription_status']
    const read = await basicApi.getById('8101', properties, undefined, ['companies'])
    expect(asWire(read)).toEqual(
      await raw(`/crm/v3/objects/subscriptions/8101?properties=${properties}&associations=companies`),
    )
    expect(read.properties).toMatchObject({ hs_name: 'Aster monthly', hs_subscription_status: 'active' })
    const found = await searchApi.doSearch({ filterGroups: [], properties, limit: 10 })
    expect(found.results.map(record => record.id)).toEqual(['8101'])
  })
})

async function uniqueKey({ crm }: Client, type: string): Promise<void> {
  await crm.properties.groupsApi.create(type, { name: 'client_keys', label: 'Client keys', displayOrder: -1 })
  await crm.properties.coreApi.create(type, {
    name: 'client_key',
    label: 'Client key',
    type: PropertyCreateTypeEnum.String,
    fieldType: PropertyCreateFieldTypeEnum.Text,
    groupName: 'client_keys',
    hasUniqueValue: true,
  })
}
