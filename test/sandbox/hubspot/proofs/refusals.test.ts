import { existsSync } from 'node:fs'
import type { LocalHubspot } from '../start.ts'
import { ask } from './ask.ts'
import { openBook } from './openapi.ts'
import { startProofPortal } from './proof-portal.ts'
import { publishedSpecs } from './published-specs.ts'
import { companyReaderToken } from './refusal.ts'
import { refusals } from './refusals.ts'

describe('what HubSpot refuses is refused, in its own envelope', () => {
  let hubspot: LocalHubspot

  beforeAll(async () => {
    hubspot = await startProofPortal()
    const { tokens } = await hubspot.settings({})
    await hubspot.settings({ tokens: { ...tokens, [companyReaderToken]: ['crm.objects.companies.read'] } })
  })
  afterAll(() => hubspot.stop())

  it.each(refusals)('$name: $status $category', async ({ name: _, status, category, says, ...question }) => {
    const before = await Promise.all([hubspot.dump('companies'), hubspot.dump('contacts')])
    const answer = await ask(hubspot, question)
    expect(answer).toMatchObject({
      status,
      body: {
        status: 'error',
        category,
        message: expect.stringMatching(says),
        correlationId: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      },
    })
    expect(await Promise.all([hubspot.dump('companies'), hubspot.dump('contacts')])).toEqual(before)
  })

  const withSpecs = existsSync(publishedSpecs) ? it : it.skip
  withSpecs("every refusal has the shape of HubSpot's published error schema (needs ../shared)", async () => {
    const book = openBook(publishedSpecs)
    const misfits = await Promise.all(
      refusals.map(async refusal => {
        const { status, body } = await ask(hubspot, refusal)
        return book
          .judge(refusal.method, refusal.path, status, body)
          .map(problem => `${refusal.name}: ${problem}`)
      }),
    )
    expect(misfits.flat()).toEqual([])
  })

  it('names the scope that is missing', async () => {
    const answer = await ask(hubspot, {
      method: 'GET',
      path: '/crm/v3/objects/deals',
      token: companyReaderToken,
    })
    expect(JSON.stringify(answer.body)).toContain('crm.objects.deals.read')
  })

  it('answers the same token where its scope reaches', async () => {
    const answer = await ask(hubspot, {
      method: 'GET',
      path: '/crm/v3/objects/companies',
      token: companyReaderToken,
    })
    expect(answer.status).toBe(200)
  })
})
