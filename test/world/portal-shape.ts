import { contractProperties, customerProperties } from './custom-properties.ts'
import { pipelineLines } from './pipelines.ts'
import type { PortalLine } from './portal.ts'

export const ownerIds = [
  '70100101',
  '70100102',
  '70100103',
  '70100104',
  '70100105',
  '70100106',
  '70100107',
] as const
/** Left the firm; her accounts were never all handed over. */
export const archivedOwnerId = ownerIds[6]

const owners: [first: string, last: string][] = [
  ['Ngozi', 'Adler'],
  ['Tomasz', 'Birk'],
  ['Leilani', 'Crane'],
  ['Rashid', 'Dorn'],
  ['Solveig', 'Ekman'],
  ['Marcus', 'Feld'],
  ['Paula', 'Grant'],
]

/** Everything a portal has before its first record. */
export function* sampleShape(): Generator<PortalLine> {
  yield {
    line: 'account',
    portalId: 48_120_077,
    accountType: 'STANDARD',
    timeZone: 'America/New_York',
    companyCurrency: 'USD',
    additionalCurrencies: ['EUR', 'GBP'],
    uiDomain: 'app.hubspot.com',
    dataHostingLocation: 'na1',
  }
  yield* ownerLines()
  yield* pipelineLines()
  yield* contractProperties()
  yield* customerProperties()
}

function* ownerLines(): Generator<PortalLine> {
  for (const [at, id] of ownerIds.entries()) {
    const [firstName, lastName] = owners[at]!
    const email = `${firstName}.${lastName}@perennial-sample.example`.toLowerCase()
    const archived = id === archivedOwnerId ? { archived: true } : {}
    yield { line: 'owner', id, email, firstName, lastName, userId: 9_400_100 + at, ...archived }
  }
}
