import type { answerFaults } from '../faults/answer-faults.ts'
import type { FaultName } from '../faults/catalogue.ts'
import { startReceiver } from '../webhooks/receiver.ts'
import { companies, type FaultProof, get, post } from './fault-proof.ts'
import { rateLimited } from './vendor-answers.ts'

const page = `${companies}?limit=5`
const newcomer = { properties: { name: 'Newcomer' }, associations: [] }

/** The call is refused once with this status and body, then served. */
const refusedOnce =
  (name: FaultName, path: string, status: number, body: object): FaultProof =>
  async hubspot => {
    await hubspot.fault(name)
    expect(await get(hubspot, path)).toMatchObject({ status, body: { status: 'error', ...body } })
    expect((await get(hubspot, path)).status).toBe(200)
  }

const tenSecondly: FaultProof = async hubspot => {
  await hubspot.fault('rate-limit-ten-secondly', { ms: 2_500 })
  const { status, body, headers } = await get(hubspot, page)
  expect(status).toBe(429)
  expect(rateLimited.parse(body).policyName).toBe('TEN_SECONDLY_ROLLING')
  expect(headers.get('retry-after')).toBe('3')
  const next = await get(hubspot, page)
  expect([next.status, next.headers.get('retry-after')]).toEqual([200, null])
}

const searches: FaultProof = async hubspot => {
  await hubspot.fault('rate-limit-search')
  expect((await get(hubspot, page)).status).toBe(200)
  const { status, body, headers } = await post(hubspot, `${companies}/search`, { limit: 1 })
  expect(status).toBe(429)
  expect(rateLimited.parse(body).policyName).toBe('SECONDLY')
  expect([...headers.keys()].filter(name => name.includes('ratelimit') || name === 'retry-after')).toEqual([])
}

const reset: FaultProof = async hubspot => {
  const before = (await hubspot.dump('companies')).length
  await hubspot.fault('connection-reset')
  await expect(post(hubspot, companies, newcomer)).rejects.toThrow()
  expect(await hubspot.dump('companies')).toHaveLength(before)
}

const lostAnswer: FaultProof = async hubspot => {
  const before = (await hubspot.dump('companies')).length
  await hubspot.fault('lost-answer')
  await expect(post(hubspot, companies, newcomer)).rejects.toThrow()
  expect(await hubspot.dump('companies')).toHaveLength(before + 1)
}

const truncatedBody: FaultProof = async hubspot => {
  await hubspot.fault('truncated-body')
  const response = await fetch(hubspot.url + page, { headers: { authorization: `Bearer ${hubspot.token}` } })
  expect(response.status).toBe(200)
  await expect(response.text()).rejects.toThrow()
  expect((await get(hubspot, page)).status).toBe(200)
}

const slowAnswer: FaultProof = async hubspot => {
  await hubspot.fault('slow-answer', { match: companies, ms: 500 })
  const inOrder: string[] = []
  const slow = get(hubspot, page).then(() => inOrder.push('companies'))
  const quick = get(hubspot, '/crm/v3/objects/contacts').then(() => inOrder.push('contacts'))
  await Promise.all([slow, quick])
  expect(inOrder).toEqual(['contacts', 'companies'])
}

const slowPoll: FaultProof = async hubspot => {
  const receiver = await startReceiver()
  const subscriptions = [{ subscriptionType: 'company.creation' }]
  await hubspot.settings({ webhooks: { targetUrl: receiver.url, subscriptions } })
  await hubspot.fault('slow-poll', { ms: 1_000 })
  const inOrder: string[] = []
  const note = (what: string) => () => inOrder.push(what)
  await Promise.all([
    get(hubspot, page).then(note('poll')),
    post(hubspot, `${companies}/search`, { limit: 1 }).then(note('poll')),
    get(hubspot, `${companies}/1001`).then(note('quick')),
    post(hubspot, companies, newcomer).then(note('quick')),
    receiver.requests(1).then(note('quick')),
  ])
  expect(inOrder).toEqual(['quick', 'quick', 'quick', 'poll', 'poll'])
  await hubspot.settings({ webhooks: { targetUrl: null } })
  await receiver.stop()
}

const badGateway: FaultProof = async hubspot => {
  await hubspot.fault('bad-gateway')
  const response = await fetch(hubspot.url + page, { headers: { authorization: `Bearer ${hubspot.token}` } })
  expect(response.status).toBe(502)
  expect(response.headers.get('content-type')).toContain('text/html')
  expect(await response.text()).toContain('<html>')
  expect((await get(hubspot, page)).status).toBe(200)
}

const migration: FaultProof = async hubspot => {
  await hubspot.fault('migration', { ms: 3_000 })
  const { status, headers, body } = await get(hubspot, page)
  expect([status, headers.get('retry-after')]).toEqual([477, '3'])
  expect(body).toMatchObject({ status: 'error', category: 'MIGRATION_IN_PROGRESS' })
}

export const answerProofs: Record<keyof typeof answerFaults, FaultProof> = {
  'rate-limit-ten-secondly': tenSecondly,
  'rate-limit-search': searches,
  'rate-limit-daily': refusedOnce('rate-limit-daily', page, 429, { policyName: 'DAILY' }),
  'expired-token': refusedOnce('expired-token', page, 401, { category: 'EXPIRED_AUTHENTICATION' }),
  'connection-reset': reset,
  'lost-answer': lostAnswer,
  'truncated-body': truncatedBody,
  'slow-answer': slowAnswer,
  'slow-poll': slowPoll,
  'bad-gateway': badGateway,
  unavailable: refusedOnce('unavailable', page, 503, {}),
  locked: refusedOnce('locked', page, 423, {}),
  migration,
}
