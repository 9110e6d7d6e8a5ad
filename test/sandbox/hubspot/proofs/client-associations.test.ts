import type { Client } from '@hubspot/api-client'
import type { LocalHubspot } from '../start.ts'
import { ask } from './ask.ts'
import { startProofPortal } from './proof-portal.ts'
import { asWire, clientOf, withoutUrls } from './typed-client.ts'

describe('the official client reads and changes associations without loss', () => {
  let hubspot: LocalHubspot
  let client: Client

  beforeAll(async () => {
    hubspot = await startProofPortal()
    client = clientOf(hubspot)
  })
  afterAll(() => hubspot.stop())

  const raw = async (path: string) => withoutUrls((await ask(hubspot, { method: 'GET', path })).body)
  const spec = (typeId: number) =>
    ({ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: typeId }) as never

  it('reads every label of a pair, from both ends', async () => {
    const { basicApi } = client.crm.associations.v4
    const people = await basicApi.getPage('companies', '1001', 'contacts')
    const typeIds = people.results.map(({ toObjectId, associationTypes }) => [
      toObjectId,
      associationTypes.map(type => type.typeId).toSorted((a, b) => a - b),
    ])
    expect(typeIds).toEqual([
      ['2001', [2, 280]],
      ['2002', [280]],
    ])
    const back = await basicApi.getPage('contacts', '2001', 'companies')
    expect(back.results.map(result => result.toObjectId)).toEqual(['1001'])
  })

  it('drops nothing of a page of links and follows its cursor', async () => {
    const { basicApi } = client.crm.associations.v4
    const first = await basicApi.getPage('companies', '1001', 'contacts', undefined, 1)
    expect(asWire(first)).toEqual(await raw('/crm/v4/objects/companies/1001/associations/contacts?limit=1'))
    const second = await basicApi.getPage('companies', '1001', 'contacts', first.paging!.next!.after, 1)
    expect([...first.results, ...second.results].map(result => result.toObjectId)).toEqual(['2001', '2002'])
  })

  it('links and unlinks one pair', async () => {
    const { basicApi } = client.crm.associations.v4
    const made = await basicApi.create('contacts', '2001', 'companies', '1013', [spec(279)])
    expect(made).toMatchObject({
      fromObjectTypeId: '0-1',
      fromObjectId: '2001',
      toObjectTypeId: '0-2',
      toObjectId: '1013',
    })
    expect((await basicApi.getPage('companies', '1013', 'contacts')).results).toHaveLength(1)
    await basicApi.archive('contacts', '2001', 'companies', '1013')
    expect((await basicApi.getPage('companies', '1013', 'contacts')).results).toEqual([])
  })

  it('links without naming a type', async () => {
    const { basicApi } = client.crm.associations.v4
    await basicApi.createDefault('deals', '3001', 'companies', '1013')
    const linked = await basicApi.getPage('deals', '3001', 'companies')
    expect(linked.results.map(result => result.toObjectId)).toContain('1013')
  })

  it('links, reads and unlinks in batches', async () => {
    const { batchApi } = client.crm.associations.v4
    const inputs = ['1015', '1016'].map(id => ({ _from: { id: '2002' }, to: { id }, types: [spec(279)] }))
    await batchApi.create('contacts', 'companies', { inputs })
    const read = await batchApi.getPage('companies', 'contacts', {
      inputs: [{ id: '1015' }, { id: '1016' }],
    })
    expect(read.results.map(({ _from, to }) => [_from.id, to.map(end => end.toObjectId)])).toEqual([
      ['1015', ['2002']],
      ['1016', ['2002']],
    ])
    await batchApi.archive('contacts', 'companies', {
      inputs: [{ _from: { id: '2002' }, to: [{ id: '1015' }] }],
    })
    const rest = await client.crm.associations.v4.basicApi.getPage('contacts', '2002', 'companies')
    expect(rest.results.map(result => result.toObjectId)).not.toContain('1015')
  })

  it('says which records of a batch have no links', async () => {
    const { batchApi } = client.crm.associations.v4
    const read = await batchApi.getPage('companies', 'contacts', {
      inputs: [{ id: '1001' }, { id: '1012' }],
    })
    expect(read.results.map(result => result._from.id)).toEqual(['1001'])
    expect(read).toMatchObject({
      numErrors: 1,
      errors: [{ category: 'OBJECT_NOT_FOUND', context: { fromObjectId: ['1012'] } }],
    })
  })

  it('creates a label that a link can then carry', async () => {
    const { schema, basicApi } = client.crm.associations.v4
    const made = await schema.definitionsApi.create('contacts', 'companies', {
      name: 'champion',
      label: 'Champion',
    })
    const typeId = made.results.find(type => type.label === 'Champion')!.typeId
    const userDefined = { associationCategory: 'USER_DEFINED', associationTypeId: typeId } as never
    await basicApi.create('contacts', '2003', 'companies', '1017', [userDefined])
    const labels = (await basicApi.getPage('contacts', '2003', 'companies')).results[0]!.associationTypes
    expect(labels.map(type => type.label)).toContain('Champion')
    const all = await schema.definitionsApi.getAll('contacts', 'companies')
    expect(all.results.map(type => type.typeId)).toEqual(expect.arrayContaining([1, 279, typeId]))
  })

  it('renames and removes a label', async () => {
    const { definitionsApi } = client.crm.associations.v4.schema
    const made = await definitionsApi.create('deals', 'contacts', { name: 'payer', label: 'Payer' })
    const { typeId } = made.results.find(type => type.label === 'Payer')!
    const labels = async () =>
      (await definitionsApi.getAll('deals', 'contacts')).results.map(type => type.label)
    await definitionsApi.update('deals', 'contacts', { associationTypeId: typeId, label: 'Pays' })
    expect(await labels()).toContain('Pays')
    await definitionsApi.remove('deals', 'contacts', typeId)
    expect(await labels()).not.toContain('Pays')
  })

  it('links in batches without naming a type, and takes one type of a pair away', async () => {
    const { basicApi, batchApi } = client.crm.associations.v4
    const pair = { _from: { id: '2003' }, to: { id: '1018' } }
    await batchApi.createDefault('contacts', 'companies', { inputs: [pair] })
    const types = async () => {
      const { results } = await basicApi.getPage('contacts', '2003', 'companies')
      const linked = results.find(result => result.toObjectId === '1018')
      return linked?.associationTypes.map(type => type.typeId) ?? []
    }
    expect(await types()).toContain(279)
    await batchApi.archiveLabels('contacts', 'companies', { inputs: [{ ...pair, types: [spec(279)] }] })
    expect(await types()).not.toContain(279)
  })
})
