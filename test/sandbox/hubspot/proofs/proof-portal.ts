import type { Buckets, Settings } from '../settings.ts'
import { type LocalHubspot, startHubspot } from '../start.ts'
import { fixturePortal } from './portal-fixture.ts'

/** Buckets that never refuse, for proofs about something else. */
export const unmetered: Buckets = {
  enabled: false,
  perTenSeconds: 110,
  daily: 625_000,
  searchPerSecond: 5,
}

/** A local HubSpot holding the fixture portal, without quota or index lag unless asked; the caller stops it. */
export async function startProofPortal(settings: Partial<Settings> = {}): Promise<LocalHubspot> {
  const hubspot = await startHubspot({ settings: { indexLagMs: 0, buckets: unmetered, ...settings } })
  await hubspot.load(fixturePortal())
  return hubspot
}
