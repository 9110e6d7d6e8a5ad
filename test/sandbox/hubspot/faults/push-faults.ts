import { batchesOf } from '../webhooks/batches.ts'
import type { Fault } from './fault.ts'

/** Faults of the webhooks, one strike for each time changes are sent off. */
export const pushFaults = {
  'webhook-duplicates': {
    means: 'Every webhook event is delivered twice, the second time in another request',
    row: 24,
    kind: 'push',
    spoil: batches => [...batches, ...batches],
  },
  'webhook-unordered': {
    means: 'Webhook events are delivered newest first, across requests of at most count events (default 10)',
    row: 24,
    kind: 'push',
    spoil: (batches, { count = 10 }) => batchesOf(batches.flat().toReversed(), count),
  },
} satisfies Record<string, Fault>
