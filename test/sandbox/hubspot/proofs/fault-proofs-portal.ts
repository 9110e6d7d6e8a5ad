import type { PortalLine } from '../../../world/portal.ts'
import type { portalFaults } from '../faults/portal-faults.ts'
import { companies, type FaultProof, get, searchCompanies, stored } from './fault-proof.ts'

const sameTimestamp: FaultProof = async hubspot => {
  await hubspot.fault('same-timestamp', { count: 10 })
  const instants = (await hubspot.dump('companies')).map(record => record.updatedAt)
  const largest = Math.max(...instants.map(each => instants.filter(other => other === each).length))
  expect(largest).toBe(10)
}

/** Banks, each changed a day after the one before. */
const bank = (day: number): PortalLine => ({
  line: 'record',
  objectType: 'companies',
  id: `110${day}`,
  properties: { name: `Bank ${day}`, industry: 'BANKING' },
  createdAt: '2025-01-01T00:00:00.000Z',
  updatedAt: `2025-02-0${day}T00:00:00.000Z`,
})

const movingPages: FaultProof = async hubspot => {
  await hubspot.load([1, 2, 3, 4, 5, 6].map(bank))
  const filters = [{ propertyName: 'industry', operator: 'EQ', value: 'BANKING' }]
  const page = { filterGroups: [{ filters }], sorts: ['hs_lastmodifieddate'], limit: 2 }
  await hubspot.fault('moving-pages', { times: 1 })
  const met: string[] = []
  let after: string | undefined
  do {
    const found = await searchCompanies(hubspot, { ...page, ...(after && { after }) })
    met.push(...found.results.map(record => record.id))
    after = found.paging?.next.after
  } while (after)
  expect(met).toEqual(['1101', '1102', '1104', '1105', '1106', '1101'])
}

const silentArchive: FaultProof = async hubspot => {
  const before = await stored(hubspot, '1010')
  await hubspot.fault('silent-archive', { ids: ['1010'] })
  const after = await stored(hubspot, '1010')
  expect(after).toMatchObject({ archived: true, updatedAt: before.updatedAt })
  expect((await get(hubspot, `${companies}/1010`)).status).toBe(404)
}

const mergeMidRun: FaultProof = async hubspot => {
  await hubspot.fault('merge-mid-run', { ids: ['1010', '1011'], match: companies, after: 1 })
  expect((await get(hubspot, `${companies}/1011`)).body).toMatchObject({ id: '1011' })
  const followed = await get(hubspot, `${companies}/1011?properties=hs_merged_object_ids`)
  expect(followed.body).toMatchObject({ id: '1010', properties: { hs_merged_object_ids: '1011' } })
}

const lateAssociation: FaultProof = async hubspot => {
  const ends = async () => [await hubspot.dump('notes'), await stored(hubspot, '1010')]
  const before = await ends()
  await hubspot.fault('late-association', { ids: ['notes/6301', 'companies/1010'] })
  expect((await get(hubspot, '/crm/v4/objects/notes/6301/associations/companies')).body).toMatchObject({
    results: expect.arrayContaining([expect.objectContaining({ toObjectId: '1010' })]),
  })
  expect(await ends()).toEqual(before)
}

const calculatedSilent: FaultProof = async hubspot => {
  const before = await stored(hubspot, '1001')
  await hubspot.fault('calculated-silent', { ids: ['1001'], property: 'seats_per_deal' })
  const after = await stored(hubspot, '1001')
  expect([before.properties.seats_per_deal, after.properties.seats_per_deal]).toEqual(['20', '21'])
  expect(after.updatedAt).toBe(before.updatedAt)
}

const oddValues: FaultProof = async hubspot => {
  await hubspot.fault('odd-values', { ids: ['1001'] })
  const { body } = await get(hubspot, `${companies}/1001?properties=seats,term_end,last_login,website`)
  expect(body).toMatchObject({
    properties: {
      seats: 'N/A',
      term_end: String(Date.parse('2026-12-31')),
      last_login: String(Date.parse('2025-11-19T08:15:00.000Z')),
      website: '',
    },
  })
}

const propertyRemoved: FaultProof = async hubspot => {
  await hubspot.fault('property-removed', { property: 'tier' })
  expect((await get(hubspot, '/crm/v3/properties/companies/tier')).status).toBe(404)
  const { body } = await get(hubspot, `${companies}/1001?properties=tier,name`)
  expect(Object.keys((body as { properties: object }).properties)).not.toContain('tier')
}

const propertyRetyped: FaultProof = async hubspot => {
  await hubspot.fault('property-retyped', { property: 'seats' })
  expect((await get(hubspot, '/crm/v3/properties/companies/seats')).body).toMatchObject({
    type: 'string',
    fieldType: 'text',
  })
}

export const portalProofs: Record<keyof typeof portalFaults, FaultProof> = {
  'same-timestamp': sameTimestamp,
  'moving-pages': movingPages,
  'silent-archive': silentArchive,
  'merge-mid-run': mergeMidRun,
  'late-association': lateAssociation,
  'calculated-silent': calculatedSilent,
  'odd-values': oddValues,
  'property-removed': propertyRemoved,
  'property-retyped': propertyRetyped,
}
