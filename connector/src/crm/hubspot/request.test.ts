import nock from 'nock'
import type { CrmRefused } from '../../errors.ts'
import { Budget } from '../budget.ts'
import type { CrmEvent } from '../crm.ts'
import { type Call, requester } from './request.ts'
import { hubspotTransport } from './transport.ts'

const host = 'https://crm.test'
const path = '/crm/objects/2026-03/companies'
const read: Call = { method: 'GET', path, quota: 'read', lane: 'pull', repeatable: true }
const creation: Call = {
  method: 'POST',
  path,
  body: { properties: {} },
  quota: 'write',
  lane: 'write',
  repeatable: false,
}
const good = { results: [], status: 'COMPLETE' }

/** A requester whose pauses pass at once and are noted. */
function connect(deadlineMs = 5_000, transport = hubspotTransport(host, 'secret-token', deadlineMs)) {
  const events: CrmEvent[] = []
  let now = Date.parse('2026-06-30T20:00:00Z')
  const sleep = async (ms: number) => {
    now += ms
  }
  const budget = new Budget({ perTenSeconds: 1_000, searchPerSecond: 1_000, now: () => now, sleep })
  const request = requester({
    transport,
    budget,
    now: () => new Date(now),
    sleep,
    onEvent: event => events.push(event),
    timeZone: () => 'Europe/Berlin',
    random: () => 0,
  })
  return { request, events, budget }
}

const refusalOf = async (work: Promise<unknown>): Promise<CrmRefused> =>
  work.then(
    () => Promise.reject(new Error('was not refused')),
    error => error,
  )

const envelope = (more: object) => ({ status: 'error', message: 'no', correlationId: 'c-1', ...more })

beforeAll(() => nock.disableNetConnect())
afterEach(() => nock.cleanAll())
afterAll(() => {
  nock.enableNetConnect()
  nock.restore()
})

describe('a call that succeeds', () => {
  it('carries the token and the query, and counts once', async () => {
    const { request, budget } = connect()
    nock(host, { reqheaders: { authorization: 'Bearer secret-token' } })
      .get(path)
      .query({ limit: '100', properties: 'name,domain' })
      .reply(200, good)
    const answer = await request({ ...read, query: { limit: '100', properties: 'name,domain' } })
    expect(answer.body).toEqual(good)
    expect(budget.calls.read).toBe(1)
  })

  it('takes an empty answer for what it is', async () => {
    nock(host).post(path).reply(204)
    expect((await connect().request(creation)).body).toBeUndefined()
  })
})

describe('a call that can be repeated', () => {
  it.each([502, 503, 504, 521, 423])('is repeated after %d', async status => {
    const { request, events } = connect()
    nock(host).get(path).reply(status, envelope({}))
    nock(host).get(path).reply(200, good)
    expect((await request(read)).body).toEqual(good)
    expect(events).toMatchObject([{ kind: 'retry', status }])
  })

  it('waits twice as long after each setback', async () => {
    const { request, events } = connect()
    nock(host).get(path).times(4).reply(502, '<html>Bad gateway</html>')
    nock(host).get(path).reply(200, good)
    await request(read)
    expect(events.map(event => event.waitMs)).toEqual([250, 500, 1_000, 2_000])
  })

  it('waits as long as a migrating portal asks', async () => {
    const { request, events } = connect()
    nock(host).get(path).reply(477, envelope({}), { 'Retry-After': '17' })
    nock(host).get(path).reply(200, good)
    await request(read)
    expect(events).toMatchObject([{ kind: 'retry', status: 477, waitMs: 17_000 }])
  })

  it('leaves a pause of hours to whoever schedules runs', async () => {
    const { request, events } = connect()
    nock(host).get(path).reply(477, envelope({}), { 'Retry-After': '86400' })
    expect(await refusalOf(request(read))).toMatchObject({ status: 477, retryAfterMs: 86_400_000 })
    expect(events).toEqual([])
  })

  it('leaves a locked record at least two seconds', async () => {
    const { request, events } = connect()
    nock(host).get(path).reply(423, envelope({}))
    nock(host).get(path).reply(200, good)
    await request(read)
    expect(events[0]?.waitMs).toBe(2_000)
  })

  it.each(['ECONNRESET', 'ECONNREFUSED', 'ETIMEDOUT'])('is repeated after %s', async code => {
    const { request, events } = connect()
    nock(host)
      .get(path)
      .replyWithError(Object.assign(new Error('socket'), { code }))
    nock(host).get(path).reply(200, good)
    expect((await request(read)).body).toEqual(good)
    expect(events).toMatchObject([{ kind: 'retry', status: 0 }])
  })

  it('is repeated when the body was cut off', async () => {
    const { request } = connect()
    nock(host).get(path).reply(200, '{"results":[{"id":"1","prop')
    nock(host).get(path).reply(200, good)
    expect((await request(read)).body).toEqual(good)
  })

  it('is repeated when no answer came before the deadline', async () => {
    const { request, events } = connect(20)
    nock(host).get(path).delay(60_000).reply(200, good)
    nock(host).get(path).reply(200, good)
    expect((await request(read)).body).toEqual(good)
    expect(events[0]?.message).toContain('no complete answer within 20 ms')
    nock.abortPendingRequests()
  })

  it('is given up after eight tries, with the last refusal', async () => {
    const { request, budget } = connect()
    nock(host)
      .get(path)
      .times(8)
      .reply(503, envelope({ category: 'INTERNAL_ERROR' }))
    const refusal = await refusalOf(request(read))
    expect(refusal).toMatchObject({
      kind: 'crm',
      status: 503,
      category: 'INTERNAL_ERROR',
      correlationId: 'c-1',
    })
    expect(budget.calls.read).toBe(8)
  })
})

describe('a creation', () => {
  it.each([502, 500])('is not repeated after %d, which may hide a success', async status => {
    const { request, budget } = connect()
    nock(host).post(path).reply(status, envelope({}))
    const refusal = await refusalOf(request(creation))
    expect(refusal).toMatchObject({ status, category: 'ANSWER_LOST', correlationId: 'c-1' })
    expect(budget.calls.write).toBe(1)
  })

  it('is not repeated after a reset connection', async () => {
    const { request, budget } = connect()
    nock(host)
      .post(path)
      .replyWithError(Object.assign(new Error('socket'), { code: 'ECONNRESET' }))
    expect(await refusalOf(request(creation))).toMatchObject({ status: 0, category: 'ANSWER_LOST' })
    expect(budget.calls.write).toBe(1)
  })

  it.each([
    ['429', 429, { policyName: 'TEN_SECONDLY_ROLLING' }],
    ['423', 423, {}],
    ['477', 477, {}],
  ])('is repeated after %s, which says that nothing was done', async (_, status, more) => {
    const { request } = connect()
    nock(host).post(path).reply(status, envelope(more))
    nock(host).post(path).reply(201, good)
    expect((await request(creation)).status).toBe(201)
  })

  it('is repeated when the connection was refused, since nothing was sent', async () => {
    const { request } = connect()
    nock(host)
      .post(path)
      .replyWithError(Object.assign(new Error('socket'), { code: 'ECONNREFUSED' }))
    nock(host).post(path).reply(201, good)
    expect((await request(creation)).status).toBe(201)
  })
})

describe('a call over quota', () => {
  it.each([
    [
      'the ten-second limit',
      read,
      { policyName: 'TEN_SECONDLY_ROLLING', errorType: 'RATE_LIMIT' },
      10_000,
      'TEN_SECONDLY_ROLLING',
    ],
    [
      'the search limit by name',
      { ...read, quota: 'search' as const },
      { policyName: 'SECONDLY' },
      1_000,
      'SECONDLY',
    ],
    [
      'the search limit without a name',
      { ...read, quota: 'search' as const },
      { errorType: 'RATE_LIMIT' },
      1_000,
      'SECONDLY',
    ],
    ['a limit without a name', read, { errorType: 'RATE_LIMIT' }, 10_000, 'TEN_SECONDLY_ROLLING'],
  ])('pauses for %s', async (_, call, body, waitMs, policy) => {
    const { request, events } = connect()
    nock(host).get(path).reply(429, envelope(body))
    nock(host).get(path).reply(200, good)
    await request(call)
    expect(events).toMatchObject([{ kind: 'pause', status: 429, policy, waitMs }])
  })

  it('stops at the daily limit and says when it ends', async () => {
    const { request, budget } = connect()
    nock(host)
      .get(path)
      .reply(429, envelope({ policyName: 'DAILY', message: 'You have reached your daily limit.' }))
    const refusal = await refusalOf(request(read))
    expect(refusal).toMatchObject({ status: 429, category: 'RATE_LIMITS', retryAfterMs: 2 * 3_600_000 })
    expect(refusal.remedy).toContain('2026-07-01T00:00:00.000+02:00')
    expect(budget.calls.read).toBe(1)
  })
})

describe('a call that HubSpot will not answer', () => {
  it('names the token when that is the cause', async () => {
    const { request } = connect()
    nock(host)
      .get(path)
      .reply(401, envelope({ category: 'INVALID_AUTHENTICATION' }))
    const refusal = await refusalOf(request(read))
    expect(refusal).toMatchObject({ status: 401, category: 'INVALID_AUTHENTICATION' })
    expect(refusal.remedy).toContain('access token')
    expect(JSON.stringify(refusal)).not.toContain('secret-token')
  })

  it('names the missing scopes', async () => {
    const { request } = connect()
    const errors = [
      { message: 'scopes', context: { requiredGranularScopes: ['crm.objects.companies.read'] } },
    ]
    nock(host)
      .get(path)
      .reply(403, envelope({ category: 'MISSING_SCOPES', errors }))
    const refusal = await refusalOf(request(read))
    expect(refusal).toMatchObject({ status: 403, category: 'MISSING_SCOPES' })
    expect(refusal.remedy).toContain('crm.objects.companies.read')
  })

  it('fails at once on a wrong address', async () => {
    const cause = Object.assign(new Error('getaddrinfo ENOTFOUND crm.test'), { code: 'ENOTFOUND' })
    const { request, budget } = connect(5_000, () => Promise.reject(new TypeError('fetch failed', { cause })))
    const refusal = await refusalOf(request(read))
    expect(refusal).toMatchObject({ status: 0, category: 'UNREACHABLE' })
    expect(refusal.message).toContain('getaddrinfo ENOTFOUND crm.test')
    expect(refusal.remedy).toContain('base URL')
    expect(budget.calls.read).toBe(1)
  })
})
