import type { FaultName } from '../faults/catalogue.ts'
import type { pushFaults } from '../faults/push-faults.ts'
import type { LocalHubspot } from '../start.ts'
import { startReceiver } from '../webhooks/receiver.ts'
import type { FaultProof } from './fault-proof.ts'

const oneByOne = {
  subscriptions: [{ subscriptionType: 'company.creation' }],
  maxConcurrentRequests: 1,
  // Nothing is sent off before all of it has been gathered.
  gatherMs: 60_000,
}

/** Ids of five new companies in the order of making, and as they were told, request by request. */
async function toldOfFive(hubspot: LocalHubspot): Promise<{ made: number[]; told: number[][] }> {
  const receiver = await startReceiver()
  await hubspot.settings({ webhooks: { ...oneByOne, targetUrl: receiver.url } })
  const made: number[] = []
  for (const name of ['A', 'B', 'C', 'D', 'E'])
    made.push(...(await hubspot.create('companies', [{ properties: { name } }])).map(Number))
  await hubspot.settledDeliveries()
  const told = receiver.arrivals.map(({ events }) => events.map(event => event.objectId!))
  await hubspot.settings({ webhooks: { targetUrl: null } })
  await receiver.stop()
  return { made, told }
}

const toldAs =
  (fault: FaultName, options: { count?: number }, expected: (made: number[]) => number[][]): FaultProof =>
  async hubspot => {
    const untroubled = await toldOfFive(hubspot)
    expect(untroubled.told).toEqual([untroubled.made])
    await hubspot.fault(fault, options)
    const { made, told } = await toldOfFive(hubspot)
    expect(told).toEqual(expected(made))
  }

export const pushProofs: Record<keyof typeof pushFaults, FaultProof> = {
  'webhook-duplicates': toldAs('webhook-duplicates', {}, made => [made, made]),
  'webhook-unordered': toldAs('webhook-unordered', { count: 2 }, ([a, b, c, d, e]) =>
    [[e, d], [c, b], [a]].map(ids => ids.map(id => id!)),
  ),
}
