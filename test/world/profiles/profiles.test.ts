import { createHash } from 'node:crypto'
import { type LocalHubspot, startHubspot } from '../../sandbox/hubspot/start.ts'
import { Collected } from '../collected.ts'
import { refusedValues } from '../refused-values.ts'
import { type ProfileName, profileNames, profilePortal } from './profiles.ts'

const size = { seed: 7, accounts: 60 }

function fingerprint(name: ProfileName, seed: number): string {
  const portal = profilePortal(name, { seed, accounts: 20 })
  const hash = createHash('sha256')
  for (const line of portal.lines()) hash.update(JSON.stringify(line))
  for (const row of portal.usage()) hash.update(JSON.stringify(row))
  return hash.update(JSON.stringify(portal.truth)).digest('hex')
}

describe.each(profileNames)('the profile %s', name => {
  const contents = profilePortal(name, size)
  const portal = new Collected(contents.lines())
  const records = portal.lines.filter(line => line.line === 'record')

  it('has the same bytes for the same seed, and others for another', () => {
    expect(fingerprint(name, 7)).toBe(fingerprint(name, 7))
    expect(fingerprint(name, 8)).not.toBe(fingerprint(name, 7))
  })

  it('has customers with money, each a company that is there, and ends on the as-of date', () => {
    const { customers, asOf } = contents.truth
    expect(asOf).toBe('2026-06-30')
    expect(contents.asOf).toBe(asOf)
    expect(customers.length).toBeGreaterThan(20)
    for (const { id, domain, arr, renewalDate } of customers) {
      expect(portal.record('companies', id)!.properties.domain!.toLowerCase()).toBe(domain)
      expect(arr.filter(({ minor }) => !(Number.isInteger(minor) && minor > 0))).toEqual([])
      expect(arr.length).toBeGreaterThan(0)
      if (renewalDate !== null) expect(renewalDate > asOf).toBe(true)
    }
    const stamps = records.flatMap(({ createdAt, updatedAt }) => [createdAt, updatedAt])
    expect(stamps.filter(stamp => stamp.slice(0, 10) > asOf)).toEqual([])
  })

  it('says what it is in one sentence', () => {
    expect(contents.says).toMatch(/^[A-Z][^.]{30,}\.$/)
  })

  it('holds only values HubSpot would store, in properties and stages it has', () => {
    expect(refusedValues(contents.lines())).toEqual([])
  })

  it('answers only with properties, pipelines and options there are', () => {
    const deals = new Set(definedOn('deals'))
    const companies = new Set(definedOn('companies'))
    const pipelines = new Set(portal.lines.flatMap(line => (line.line === 'pipeline' ? line.id : [])))
    const wrong = Object.entries(contents.truth.mapping).filter(([path, answer]) => {
      const [on, what, of] = path.split('.')
      if (what === 'pipelines') return !pipelines.has(of!)
      if (answer === null || what === 'withoutEnd') return false
      if (what === 'purposes')
        return !portal.all('deals').some(({ properties }) => Object.values(properties).includes(of!))
      return !(on === 'deal' ? deals : companies).has(answer)
    })
    expect(wrong).toEqual([])
  })

  it('gives every record its own id and links only records that came before', () => {
    const seen = new Set<string>()
    const wrong = portal.lines.filter(line => {
      if (line.line === 'link') return !(seen.has(keyOf(line.from)) && seen.has(keyOf(line.to)))
      if (line.line !== 'record') return false
      const isTwice = seen.has(keyOf(line))
      seen.add(keyOf(line))
      return isTwice
    })
    expect(wrong).toEqual([])
  })

  it('lists versions newest first, the present value at the head, none before the record', () => {
    for (const { properties, history = {}, createdAt, updatedAt } of records) {
      for (const [property, versions] of Object.entries(history)) {
        const times = versions.map(({ timestamp }) => timestamp)
        expect(times).toEqual([...times].sort().reverse())
        expect(versions[0]!.value).toBe(properties[property] ?? '')
        expect(times.at(-1)! >= createdAt && times[0]! <= updatedAt).toBe(true)
      }
    }
  })

  /** HubSpot's own properties that a mapping may name need no line. */
  const definedOn = (objectType: 'deals' | 'companies'): string[] => [
    'dealtype',
    ...portal.lines.flatMap(line =>
      line.line === 'property' && line.objectType === objectType ? line.name : [],
    ),
  ]
})

const keyOf = ({ objectType, id }: { objectType: string; id: string }) => `${objectType}/${id}`

describe('the local HubSpot', () => {
  let hubspot: LocalHubspot
  beforeAll(async () => {
    hubspot = await startHubspot()
  })
  afterAll(() => hubspot.stop())

  it.each(profileNames)('takes the portal %s without refusing a line', async name => {
    const lines = [...profilePortal(name, size).lines()]
    const loaded = await hubspot.load(lines)
    expect(loaded).toMatchObject({
      records: lines.filter(({ line }) => line === 'record').length,
      links: lines.filter(({ line }) => line === 'link').length,
    })
  })
})
