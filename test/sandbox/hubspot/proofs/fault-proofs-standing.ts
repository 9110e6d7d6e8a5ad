import type { standingFaults } from '../faults/standing-faults.ts'
import { companies, type FaultProof, get, post, searchCompanies, stored } from './fault-proof.ts'

const byId = (id: string) => ({
  filterGroups: [{ filters: [{ propertyName: 'hs_object_id', operator: 'EQ', value: id }] }],
  properties: ['name'],
})

const indexLag: FaultProof = async hubspot => {
  await hubspot.fault('index-lag', { ms: 3_600_000 })
  await hubspot.edit('companies', [{ id: '1001', properties: { name: 'Renamed' } }])
  expect((await searchCompanies(hubspot, byId('1001'))).results[0]!.properties.name).toBe('Aster Labs')
  expect((await get(hubspot, `${companies}/1001?properties=name`)).body).toMatchObject({
    properties: { name: 'Renamed' },
  })
  await hubspot.clearFaults()
  expect((await searchCompanies(hubspot, byId('1001'))).results[0]!.properties.name).toBe('Renamed')
  await hubspot.fault('index-lag')
  await searchCompanies(hubspot, byId('1001'))
}

const searchWall: FaultProof = async hubspot => {
  const beyond = { limit: 5, after: '5' }
  expect((await searchCompanies(hubspot, beyond)).results).toHaveLength(5)
  await hubspot.fault('search-wall', { count: 5 })
  expect((await post(hubspot, `${companies}/search`, beyond)).status).toBe(400)
  expect((await post(hubspot, `${companies}/search`, { limit: 5 })).status).toBe(200)
}

const truncatedMilliseconds: FaultProof = async hubspot => {
  const second = '2026-01-05T08:00:00'
  await hubspot.load([
    {
      line: 'record',
      objectType: 'companies',
      id: '1100',
      properties: { name: 'Early in the second' },
      createdAt: `${second}.100Z`,
      updatedAt: `${second}.100Z`,
    },
  ])
  const value = String(Date.parse(`${second}.900Z`))
  const late = {
    filterGroups: [{ filters: [{ propertyName: 'hs_lastmodifieddate', operator: 'GTE', value }] }],
  }
  expect((await searchCompanies(hubspot, late)).results.map(record => record.id)).not.toContain('1100')
  await hubspot.fault('truncated-milliseconds')
  expect((await searchCompanies(hubspot, late)).results.map(record => record.id)).toContain('1100')
}

const unorderedArchiveFeed: FaultProof = async hubspot => {
  await hubspot.archive('companies', ['1010', '1011', '1012', '1013', '1014', '1015'])
  const archivedIds = async () => {
    const { results } = (await get(hubspot, `${companies}?archived=true&limit=100`)).body as {
      results: { id: string }[]
    }
    return results.map(record => record.id)
  }
  const ordered = await archivedIds()
  expect(ordered).toEqual(ordered.toSorted())
  await hubspot.fault('unordered-archive-feed')
  const unordered = await archivedIds()
  expect(unordered).not.toEqual(ordered)
  expect(unordered.toSorted()).toEqual(ordered)
}

const duplicateAssociation: FaultProof = async hubspot => {
  const linked = async () => {
    const { body } = await get(hubspot, '/crm/v4/objects/companies/1001/associations/contacts')
    return (body as { results: { toObjectId: string }[] }).results.map(result => result.toObjectId)
  }
  expect(await linked()).toEqual(['2001', '2002'])
  await hubspot.fault('duplicate-association')
  expect(await linked()).toEqual(['2001', '2001', '2002'])
}

const refusedRecords: FaultProof = async hubspot => {
  await hubspot.fault('refused-records', { ids: ['1011'] })
  const inputs = ['1010', '1011'].map(id => ({ id, properties: { name: 'Written' } }))
  const { status, body } = await post(hubspot, `${companies}/batch/update`, { inputs })
  expect(status).toBe(207)
  expect(body).toMatchObject({
    results: [{ id: '1010' }],
    numErrors: 1,
    errors: [{ context: { ids: ['1011'] } }],
  })
  expect((await stored(hubspot, '1010')).properties.name).toBe('Written')
  expect((await stored(hubspot, '1011')).properties.name).toBe('Plain 1')
}

export const standingProofs: Record<keyof typeof standingFaults, FaultProof> = {
  'index-lag': indexLag,
  'search-wall': searchWall,
  'truncated-milliseconds': truncatedMilliseconds,
  'unordered-archive-feed': unorderedArchiveFeed,
  'duplicate-association': duplicateAssociation,
  'refused-records': refusedRecords,
}
