import { loadLine } from '../portal/load.ts'
import { Portal } from '../portal/portal.ts'
import { ActiveFaults } from './active-faults.ts'

const deals = '/crm/v3/objects/deals'
const companies = '/crm/v3/objects/companies'

const got = (path: string) => ({ method: 'GET', path })

const portalOf = (count: number): Portal => {
  const portal = new Portal()
  for (let id = 1; id <= count; id++)
    loadLine(
      portal,
      {
        line: 'record',
        objectType: 'companies',
        id: String(id),
        properties: {},
        createdAt: '2024-01-01T00:00:00.000Z',
        updatedAt: '2024-01-01T00:00:00.000Z',
      },
      { records: 0, links: 0 },
    )
  return portal
}

describe('faults that are switched on', () => {
  it('wait, skip and stop as told, counting only the calls that match', () => {
    const faults = new ActiveFaults(new Portal())
    faults.set('unavailable', { after: 1, every: 2, times: 2, match: 'deals' }, 0)
    const struck = [deals, companies, deals, deals, deals, deals, deals].map(
      path => faults.strike(got(path), 0).disturbances.length > 0,
    )
    expect(struck).toEqual([false, false, true, false, true, false, false])
    expect(faults.fired()).toEqual([{ name: 'unavailable', fired: 2 }])
  })

  it('change the portal at once unless told to wait', () => {
    const portal = portalOf(3)
    const faults = new ActiveFaults(portal)
    faults.set('silent-archive', { ids: ['2'] }, 5)
    expect(portal.collections.companies.archived.get('2')?.updatedMs).toBe(Date.UTC(2024, 0, 1))
    faults.set('silent-archive', { ids: ['3'], after: 1 }, 5)
    faults.strike(got(companies), 6)
    expect(portal.collections.companies.live.size).toBe(2)
    faults.strike(got(companies), 7)
    expect(portal.collections.companies.live.size).toBe(1)
  })

  it('put settings back when they are cleared, even after being set twice', () => {
    const portal = new Portal()
    const faults = new ActiveFaults(portal)
    faults.set('index-lag', { ms: 100 }, 0)
    faults.set('index-lag', { ms: 200 }, 0)
    expect(portal.settings.indexLagMs).toBe(200)
    faults.clear()
    expect(portal.settings.indexLagMs).toBe(0)
  })

  it('leave signing in alone unless it is named', () => {
    const faults = new ActiveFaults(new Portal())
    faults.set('unavailable', { times: 9 }, 0)
    expect(faults.strike(got('/oauth/v3/token'), 0).disturbances).toEqual([])
    faults.set('unavailable', { match: '/oauth' }, 0)
    expect(faults.strike(got('/oauth/v3/token'), 0).disturbances).toHaveLength(1)
  })

  it('are refused under a name nobody knows', () => {
    expect(new ActiveFaults(new Portal()).set('gremlins', {}, 0)).toBe(false)
  })
})
