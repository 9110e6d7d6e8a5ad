import type { PullReport } from '../../connector/src/sync/pull.ts'
import type { FaultName, FaultOptions } from '../sandbox/hubspot/start.ts'
import { differences } from './support/against-portal.ts'
import type { Database } from './support/database.ts'
import { forget } from './support/forget.ts'
import { type Journey, openJourney } from './support/journey.ts'

let journey: Journey
let database: Database

/** A property HubSpot calculates is mapped, so that its silent changes can be told. */
const calculated = 'hs_arr'

beforeAll(async () => {
  journey = await openJourney({ accounts: 25 })
  await journey.configure('seats', calculated)
  await journey.run('fields')
  database = await journey.database()
}, 60_000)

afterAll(() => journey?.end())

afterEach(() => journey.hubspot.clearFaults())

/** What has to be run afterwards until the mirror shows it. */
type Cure = string[]
const next: Cure = ['sync']
const full: Cure = ['sync', '--full']

/** The portal changes after the connector has read the first of two pages of that kind. */
const changing: [FaultName, FaultOptions, Cure][] = [
  ['merge-mid-run', { match: '/objects/contacts' }, next],
  ['odd-values', { match: '/objects/contacts', count: 5 }, next],
  ['property-retyped', { match: '/objects/contacts', property: 'jobtitle' }, next],
  ['silent-archive', { match: '/objects/contacts', count: 3 }, full],
  ['late-association', { match: '/objects/contacts', ids: ['notes', 'companies/8100000005'] }, full],
  ['calculated-silent', { match: '/objects/deals', property: calculated, count: 5 }, full],
]

describe.each(changing)('under %s', (name, options, cure) => {
  it(`in the middle of a first sync, \`${cure.join(' ')}\` afterwards shows it`, async () => {
    await forget(database)
    await journey.hubspot.fault(name, { after: 1, ...options })
    await journey.run('sync')
    expect(await journey.hubspot.faults()).toEqual([{ name, fired: 1 }])
    await journey.run(...cure)
    expect(await differences(journey.hubspot, database)).toEqual([])
  })

  it(`in the middle of a later sync, \`${cure.join(' ')}\` afterwards shows it`, async () => {
    await journey.run('sync')
    await journey.hubspot.fault(name, { after: 0, ...options })
    await journey.run('sync')
    expect(await journey.hubspot.faults()).toEqual([{ name, fired: 1 }])
    await journey.run(...cure)
    expect(await differences(journey.hubspot, database)).toEqual([])
  })
})

it('a property removed in the middle of a run does not end it, and the doctor names it', async () => {
  await forget(database)
  await journey.hubspot.fault('property-removed', { after: 0, match: '/objects/companies', property: 'tier' })
  const { pulled } = await journey.run<{ pulled: PullReport }>('sync')
  expect(pulled.survey.seen).toBeGreaterThan(0)
  const { code, result } = await journey.attempt<{ checks: { name: string; message: string }[] }>('doctor')
  expect(code).toBe(1)
  expect(result.checks.find(({ name }) => name === 'mapping')?.message).toContain('company.tier')
})
