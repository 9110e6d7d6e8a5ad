import type { RecordLine } from '../../../world/portal.ts'
import { loadLine } from './load.ts'
import { Portal } from './portal.ts'
import { versionsOf } from './record-state.ts'

const line = (more: Partial<RecordLine>): RecordLine => ({
  line: 'record',
  objectType: 'companies',
  id: '7',
  properties: { name: 'Acme', city: 'Bonn' },
  createdAt: '2024-01-01T00:00:00.000Z',
  updatedAt: '2025-06-01T00:00:00.000Z',
  ...more,
})

const older = { value: 'Acne', timestamp: '2024-01-01T00:00:00.000Z', sourceType: 'IMPORT' }
const present = { value: 'Acme', timestamp: '2024-03-01T00:00:00.000Z', sourceType: 'CRM_UI' }

const loaded = (given: RecordLine): Portal => {
  const portal = new Portal()
  loadLine(portal, given, { records: 0, links: 0 })
  return portal
}

const valuesAt = (portal: Portal, name: string): string[] =>
  versionsOf(portal.collections.companies.find('7')!, name).map(
    version => `${version.value} ${new Date(version.atMs).toISOString().slice(0, 10)}`,
  )

describe('loading a record', () => {
  it('takes the head of the history for the present value when it is', () => {
    expect(valuesAt(loaded(line({ history: { name: [present, older] } })), 'name')).toEqual([
      'Acme 2024-03-01',
      'Acne 2024-01-01',
    ])
  })

  it('dates a present value that the history leaves out by the last change', () => {
    expect(valuesAt(loaded(line({ history: { name: [older] } })), 'name')).toEqual([
      'Acme 2025-06-01',
      'Acne 2024-01-01',
    ])
  })

  it('dates a value without history by the creation', () => {
    expect(valuesAt(loaded(line({})), 'city')).toEqual(['Bonn 2024-01-01'])
  })

  it('lets absorbed ids lead to the record and keeps new ids above loaded ones', () => {
    const portal = loaded(line({ id: '5000000000', mergedIds: ['3'] }))
    expect(portal.collections.companies.find('3')?.id).toBe('5000000000')
    expect(Number(portal.newId())).toBeGreaterThan(5_000_000_000)
  })

  it('refuses an id that HubSpot could not have given', () => {
    expect(() => loaded(line({ id: 'abc' }))).toThrow('abc')
  })
})
