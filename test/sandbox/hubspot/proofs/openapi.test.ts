import { routes } from '../routes.ts'
import type { LocalHubspot } from '../start.ts'
import { ask } from './ask.ts'
import { type OpenApiBook, openBook } from './openapi.ts'
import { startProofPortal } from './proof-portal.ts'
import { describeWithSpecs, publishedSpecs } from './published-specs.ts'
import { unlikeValues } from './record-values.ts'
import { walk } from './walk.ts'

describeWithSpecs("v3 and v4 answers fit HubSpot's published OpenAPI specs", () => {
  let book: OpenApiBook
  let hubspot: LocalHubspot

  beforeAll(async () => {
    book = openBook(publishedSpecs)
    hubspot = await startProofPortal()
  })
  afterAll(() => hubspot.stop())

  it.each(walk)('$name', async ({ method, path, body, status }) => {
    const answer = await ask(hubspot, { method, path, body })
    expect({ status: answer.status, body: answer.body }).toMatchObject({ status })
    expect(book.judge(method, path, answer.status, answer.body)).toEqual([])
    expect(unlikeValues(answer.body)).toEqual([])
  })
})

describe('the walk', () => {
  it('leaves out no endpoint the local HubSpot offers', () => {
    const visits = (method: string, pattern: string) => {
      const path = new RegExp(`^${pattern.replaceAll(/\{\w+\}/g, '[^/]+')}/?$`)
      return walk.some(call => call.method === method && path.test(call.path.split('?')[0]!))
    }
    const unvisited = routes.filter(({ method, pattern }) => !visits(method, pattern))
    expect(unvisited.map(({ method, pattern }) => `${method} ${pattern}`)).toEqual([])
  })
})

describeWithSpecs('the judge of answers can say no', () => {
  let book: OpenApiBook
  beforeAll(() => {
    book = openBook(publishedSpecs)
  })
  const path = '/crm/v3/objects/companies'
  const company = {
    id: '1',
    properties: { name: 'Aster', domain: null },
    createdAt: '2024-03-01T09:00:00.000Z',
    updatedAt: '2024-03-01T09:00:00.000Z',
    archived: false,
  }
  const page = { results: [company], paging: { next: { after: '2' } } }

  it('accepts a body as HubSpot writes it', () => {
    expect(book.judge('GET', path, 200, page)).toEqual([])
  })

  it.each([
    ['a number as id', { results: [{ ...company, id: 1 }] }],
    ['a missing createdAt', { results: [{ ...company, createdAt: undefined }] }],
    ['a date that is no instant', { results: [{ ...company, updatedAt: '2024-03-01' }] }],
    ['a key no spec knows', { results: [{ ...company, color: 'red' }] }],
    ['a numeric property value', { results: [{ ...company, properties: { seats: 40 } }] }],
    ['a null cursor', { results: [], paging: { next: { after: null } } }],
  ])('refuses %s', (_, body) => {
    expect(book.judge('GET', path, 200, body)).not.toEqual([])
  })

  it('refuses a status the endpoint does not have and a path no spec describes', () => {
    expect(book.judge('GET', path, 207, page)).toHaveLength(1)
    expect(book.judge('GET', '/crm/v3/elsewhere', 200, page)).toEqual([
      'no spec describes GET /crm/v3/elsewhere',
    ])
  })

  it('refuses an error without correlation id', () => {
    expect(
      book.judge('GET', path, 400, { status: 'error', message: 'no', category: 'VALIDATION_ERROR' }),
    ).not.toEqual([])
  })
})
