import type { Settings } from '../settings.ts'
import type { LocalHubspot } from '../start.ts'
import { type Answer, ask } from './ask.ts'
import { startProofPortal, unmetered } from './proof-portal.ts'
import { rateLimited } from './vendor-answers.ts'

describe("HubSpot's request limits", () => {
  let hubspot: LocalHubspot
  afterEach(() => hubspot.stop())

  const meter = async (buckets: Partial<Settings['buckets']>) => {
    hubspot = await startProofPortal({ buckets: { ...unmetered, enabled: true, ...buckets } })
  }
  const list = () => ask(hubspot, { method: 'GET', path: '/crm/v3/objects/companies?limit=1' })
  const search = () =>
    ask(hubspot, { method: 'POST', path: '/crm/v3/objects/companies/search', body: { limit: 1 } })
  const together = (count: number, call: () => Promise<Answer>) =>
    Promise.all(Array.from({ length: count }, call))
  const refusedOf = (answers: Answer[]) => answers.filter(answer => answer.status === 429)

  it('refuses the 111th call within ten seconds', async () => {
    await meter({})
    const answers = await together(111, list)
    const refused = refusedOf(answers)
    expect(refused).toHaveLength(1)
    expect(answers.filter(answer => answer.status === 200)).toHaveLength(110)
    expect(rateLimited.parse(refused[0]!.body)).toMatchObject({
      message: 'You have reached your ten_secondly_rolling limit.',
      policyName: 'TEN_SECONDLY_ROLLING',
    })
  })

  it('counts down in the headers of every answer', async () => {
    await meter({ perTenSeconds: 3, daily: 1_000 })
    const remaining: (string | null)[] = []
    for (const _ of [1, 2, 3]) {
      const { headers } = await list()
      remaining.push(headers.get('x-hubspot-ratelimit-remaining'))
      expect(headers.get('x-hubspot-ratelimit-max')).toBe('3')
      expect(headers.get('x-hubspot-ratelimit-interval-milliseconds')).toBe('10000')
      expect(headers.get('x-hubspot-ratelimit-daily')).toBe('1000')
    }
    expect(remaining).toEqual(['2', '1', '0'])
    const refused = await list()
    expect(refused.status).toBe(429)
    expect(refused.headers.get('x-hubspot-ratelimit-remaining')).toBe('0')
  })

  it('counts the day down across calls', async () => {
    await meter({ daily: 1_000 })
    const left = [await list(), await list()].map(({ headers }) =>
      Number(headers.get('x-hubspot-ratelimit-daily-remaining')),
    )
    expect(left[0]! - left[1]!).toBe(1)
  })

  it('refuses the sixth search within a second', async () => {
    await meter({})
    const refused = refusedOf(await together(6, search))
    expect(refused).toHaveLength(1)
    expect(rateLimited.parse(refused[0]!.body)).toMatchObject({
      message: expect.stringContaining('secondly limit'),
      policyName: 'SECONDLY',
    })
  })

  it('counts searches apart from other calls, and tells nothing of them in headers', async () => {
    await meter({ perTenSeconds: 2 })
    const found = await together(5, search)
    expect(found.map(answer => answer.status)).toEqual([200, 200, 200, 200, 200])
    expect(found[0]!.headers.get('x-hubspot-ratelimit-max')).toBeNull()
    expect((await together(2, list)).map(answer => answer.status)).toEqual([200, 200])
  })

  it("refuses everything once the day's calls are used up", async () => {
    await meter({ daily: 3 })
    await together(3, list)
    const { status, body } = await list()
    expect(status).toBe(429)
    expect(rateLimited.parse(body)).toMatchObject({
      message: 'You have reached your daily limit.',
      policyName: 'DAILY',
    })
  })

  it('allows any number of calls when the buckets are off', async () => {
    hubspot = await startProofPortal()
    expect(refusedOf(await together(150, list))).toEqual([])
  })

  it('counts what was asked and what was refused', async () => {
    await meter({ perTenSeconds: 2 })
    await hubspot.resetCalls()
    await together(3, list)
    await search()
    expect(await hubspot.calls()).toMatchObject({ read: 3, search: 1, write: 0, refused: 1 })
  })
})
