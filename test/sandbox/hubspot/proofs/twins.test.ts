import type { LocalHubspot } from '../start.ts'
import { ask } from './ask.ts'
import { startProofPortal } from './proof-portal.ts'
import { comparable, twinOf } from './twins.ts'
import { walk } from './walk.ts'

describe('the 2026-03 paths answer what their v3 and v4 twins answer', () => {
  const since = Date.now()
  let numbered: LocalHubspot
  let dated: LocalHubspot

  beforeAll(async () => {
    ;[numbered, dated] = await Promise.all([startProofPortal(), startProofPortal()])
  })
  afterAll(() => Promise.all([numbered.stop(), dated.stop()]))

  it.each(walk)('$name', async call => {
    const classic = await ask(numbered, call)
    const twin = await ask(dated, { ...call, path: twinOf(call.path) })
    expect({ status: twin.status, body: comparable(twin.body, since) }).toEqual({
      status: classic.status,
      body: comparable(classic.body, since),
    })
  })
})

describe('comparable', () => {
  const since = Date.parse('2026-01-01T00:00:00Z')

  it('hides correlation ids, links and instants of this run', () => {
    const one = {
      correlationId: 'a',
      paging: { next: { after: '5', link: 'x' } },
      at: '2026-02-01T00:00:00.000Z',
    }
    const two = {
      correlationId: 'b',
      paging: { next: { after: '5', link: 'y' } },
      at: '2026-03-01T00:00:00.000Z',
    }
    expect(comparable(one, since)).toEqual(comparable(two, since))
  })

  it.each([
    [{ after: '5' }, { after: '6' }],
    [{ at: '2025-01-01T00:00:00.000Z' }, { at: '2025-01-02T00:00:00.000Z' }],
    [{ at: '2026-02-01T00:00:00.000Z' }, {}],
  ])('keeps every other difference: %j and %j', (one, two) => {
    expect(comparable(one, since)).not.toEqual(comparable(two, since))
  })

  it('has no twin for a path of no known generation', () => {
    expect(() => twinOf('/oauth/v1/token')).toThrow('has no 2026-03 twin')
  })
})
