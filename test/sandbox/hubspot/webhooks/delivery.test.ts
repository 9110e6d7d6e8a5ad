import { Signature } from '@hubspot/api-client'
import { startProofPortal } from '../proofs/proof-portal.ts'
import type { LocalHubspot } from '../start.ts'
import { type Arrival, type Receiver, startReceiver, take } from './receiver.ts'
import type { WebhookSettings } from './webhook-settings.ts'

let hubspot: LocalHubspot
let receiver: Receiver
beforeEach(async () => {
  hubspot = await startProofPortal()
})
afterEach(async () => {
  await receiver.stop()
  await hubspot.stop()
})

/** Starts the target and lets it hear of new companies. */
async function listen(
  answer?: (arrival: Arrival, index: number) => void,
  settings: Partial<WebhookSettings> = {},
): Promise<void> {
  receiver = await startReceiver(answer)
  const subscriptions = [{ subscriptionType: 'company.creation' }]
  await hubspot.settings({ webhooks: { targetUrl: receiver.url, subscriptions, gatherMs: 1, ...settings } })
}

const makeCompanies = (count: number): Promise<string[]> =>
  hubspot.create(
    'companies',
    Array.from({ length: count }, (_, index) => ({ properties: { name: `New ${index}` } })),
  )

const refuse =
  (status: number) =>
  ({ response }: Arrival): void => {
    response.writeHead(status).end()
  }

describe('webhooks', () => {
  it('are signed in both ways, as HubSpot’s own client checks them', async () => {
    await listen()
    const url = `${receiver.url}?tenant=a%20b`
    await hubspot.settings({ webhooks: { targetUrl: url } })
    await makeCompanies(1)
    const [{ headers, body }] = (await receiver.requests(1)) as [Arrival]
    const request = { clientSecret: hubspot.clientSecret, requestBody: body, method: 'POST', url }
    expect(headers['x-hubspot-signature-version']).toBe('v1')
    const v1 = { ...request, signature: headers['x-hubspot-signature'] as string, signatureVersion: 'v1' }
    expect(Signature.isValid(v1)).toBe(true)
    expect(Signature.isValid({ ...v1, requestBody: `${body} ` })).toBe(false)
    const v3 = {
      ...request,
      signature: headers['x-hubspot-signature-v3'] as string,
      signatureVersion: 'v3',
      timestamp: Number(headers['x-hubspot-request-timestamp']),
    }
    expect(Signature.isValid(v3)).toBe(true)
    expect(Signature.isValid({ ...v3, url: receiver.url })).toBe(false)
  })

  it('come as arrays of fewer than a hundred events, and all of them come', async () => {
    await listen()
    const ids = await makeCompanies(250)
    expect(await hubspot.settledDeliveries()).toEqual({ sent: 3, retried: 0, failed: 0, waiting: 0 })
    for (const { events } of receiver.arrivals) expect(events.length).toBeLessThan(100)
    const told = receiver.events().map(event => String(event.objectId))
    expect(told.toSorted()).toEqual(ids.toSorted())
  })

  it('gather what happens within a moment into one request', async () => {
    await listen(take, { gatherMs: 60_000 })
    await makeCompanies(2)
    await makeCompanies(1)
    expect(await hubspot.deliveries()).toMatchObject({ sent: 0, waiting: 0 })
    await hubspot.settledDeliveries()
    expect(receiver.arrivals.map(arrival => arrival.events.length)).toEqual([3])
  })

  it.each([400, 500])('are repeated after a %i, with the number of the attempt', async status => {
    const answers = [refuse(status), refuse(status)]
    await listen((arrival, index) => (answers[index] ?? take)(arrival), { retryDelaysMs: [1, 1, 1] })
    await makeCompanies(1)
    expect(await hubspot.settledDeliveries()).toEqual({ sent: 1, retried: 2, failed: 0, waiting: 0 })
    expect(receiver.events().map(event => event.attemptNumber)).toEqual([0, 1, 2])
    expect(new Set(receiver.events().map(event => event.objectId)).size).toBe(1)
  })

  it('are given up after the last attempt', async () => {
    await listen(refuse(503), { retryDelaysMs: [1, 1] })
    await makeCompanies(1)
    expect(await hubspot.settledDeliveries()).toEqual({ sent: 0, retried: 2, failed: 1, waiting: 0 })
    expect(receiver.arrivals).toHaveLength(3)
  })

  it('are repeated when the target does not answer in time, or breaks off', async () => {
    const answers = [() => undefined, ({ response }: Arrival) => response.destroy()]
    // Attempts to spare, for a machine too busy to take the third in time.
    const settings = { timeoutMs: 200, retryDelaysMs: Array<number>(20).fill(1) }
    await listen((arrival, index) => (answers[index] ?? take)(arrival), settings)
    await makeCompanies(1)
    expect(await hubspot.settledDeliveries()).toMatchObject({ sent: 1, failed: 0 })
    const attempts = receiver.events().map(event => event.attemptNumber)
    expect(attempts.slice(0, 3)).toEqual([0, 1, 2])
  })

  it('hold the connections open at once to what the app allows', async () => {
    let held: Arrival[] | null = []
    const settings = { maxConcurrentRequests: 2 }
    await listen(arrival => (held ? held.push(arrival) : take(arrival)), settings)
    await makeCompanies(450)
    await receiver.requests(2)
    // Were more allowed, they would have been under way long before these answers.
    for (let round = 0; round < 5; round++) expect(await hubspot.deliveries()).toMatchObject({ waiting: 5 })
    expect(receiver.arrivals).toHaveLength(2)
    const waiting = held
    held = null
    for (const arrival of waiting) take(arrival)
    expect(await hubspot.settledDeliveries()).toMatchObject({ sent: 5, waiting: 0 })
  })

  it('stop with the target, and what was still to be repeated is given up', async () => {
    await listen(refuse(500), { retryDelaysMs: [60_000] })
    await makeCompanies(1)
    await receiver.requests(1)
    await hubspot.settings({ webhooks: { targetUrl: null } })
    await makeCompanies(1)
    expect(await hubspot.settledDeliveries()).toMatchObject({ sent: 0, failed: 1, waiting: 0 })
    expect(receiver.arrivals).toHaveLength(1)
  })
})
