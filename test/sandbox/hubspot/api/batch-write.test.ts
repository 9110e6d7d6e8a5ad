import { noQuirks } from '../faults/quirks.ts'
import type { Call } from '../http/call.ts'
import { Portal } from '../portal/portal.ts'
import { batchCreate, batchUpdate, batchUpsert } from './batch-write.ts'

const call = (portal: Portal, type: string, inputs: object[]): Call => ({
  portal,
  params: { type },
  query: new URLSearchParams(),
  body: { inputs },
  bodyLength: 0,
  path: '',
  origin: '',
  nowMs: 1_000,
  quirks: noQuirks,
})

const contact = (email: string, trace?: string): object => ({
  properties: { email },
  ...(trace && { objectWriteTraceId: trace }),
})

const emails = (portal: Portal): (string | undefined)[] =>
  [...portal.collections.contacts.live.values()].map(record => record.properties.email)

describe('a batch with one bad input', () => {
  it('writes nothing at all when its inputs are not traced', () => {
    const portal = new Portal()
    const inputs = [contact('a@example.com'), contact('A@Example.com')]
    expect(() => batchCreate(call(portal, 'contacts', inputs))).toThrow('already exists')
    expect(emails(portal)).toEqual([])
  })

  it('writes the good ones and names the bad one by its trace when all are traced', () => {
    const portal = new Portal()
    const inputs = [contact('a@example.com', 't1'), contact('nonsense', 't2')]
    const { status, body } = batchCreate(call(portal, 'contacts', inputs))
    expect(status).toBe(207)
    expect(body).toMatchObject({
      results: [{ objectWriteTraceId: 't1' }],
      errors: [{ category: 'VALIDATION_ERROR', context: { objectWriteTraceId: ['t2'] } }],
    })
    expect(emails(portal)).toEqual(['a@example.com'])
  })
})

describe('updates', () => {
  it('leave the modified date alone when a value is written as it is', () => {
    const portal = new Portal()
    const made = batchCreate(call(portal, 'contacts', [contact('a@example.com')]))
    const [{ id }] = (made.body as { results: [{ id: string }] }).results
    const again = {
      ...call(portal, 'contacts', [{ id, properties: { email: 'a@example.com' } }]),
      nowMs: 2_000,
    }
    batchUpdate(again)
    expect(portal.collections.contacts.find(id)?.updatedMs).toBe(1_000)
  })

  it('may keep their own unique value and not take that of another', () => {
    const portal = new Portal()
    batchCreate(call(portal, 'contacts', [contact('a@example.com'), contact('b@example.com')]))
    const [a, b] = [...portal.collections.contacts.live.values()]
    const swap = (id: string, email: string) => call(portal, 'contacts', [{ id, properties: { email } }])
    expect(batchUpdate(swap(a!.id, 'A@example.com')).status).toBe(200)
    expect(() => batchUpdate(swap(b!.id, 'a@example.com'))).toThrow(`Existing ID: ${a!.id}`)
  })
})

describe('upserts', () => {
  it('tell what they made from what they found', () => {
    const portal = new Portal()
    batchCreate(call(portal, 'contacts', [contact('a@example.com')]))
    const input = (id: string) => ({ id, idProperty: 'email', properties: { city: 'Bonn' } })
    const { body } = batchUpsert(call(portal, 'contacts', [input('a@example.com'), input('b@example.com')]))
    expect(body).toMatchObject({ results: [{ new: false }, { new: true }] })
    expect(emails(portal)).toEqual(['a@example.com', 'b@example.com'])
  })
})

describe('a deal made with a stage only', () => {
  it('lands in the pipeline that has the stage', () => {
    const portal = new Portal()
    const stage = {
      id: 'won',
      label: 'Won',
      displayOrder: 0,
      metadata: { isClosed: 'true', probability: '1.0' },
    }
    const pipeline = { line: 'pipeline', objectType: 'deals', id: 'renewals', label: 'Renewals' } as const
    portal.pipelines.set('deals renewals', { ...pipeline, displayOrder: 0, stages: [stage] })
    const { body } = batchCreate(call(portal, 'deals', [{ properties: { dealstage: 'won' } }]))
    const [{ id }] = (body as { results: [{ id: string }] }).results
    expect(portal.collections.deals.find(id)?.properties.pipeline).toBe('renewals')
  })
})
