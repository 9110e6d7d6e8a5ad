import type { LocalHubspot } from '../../test/sandbox/hubspot/start.ts'

const shown = ['companies', 'deals', 'contacts', 'tickets'] as const

/** Live records of the portal, from the portal itself. */
export async function portalCounts(hubspot: LocalHubspot): Promise<Record<(typeof shown)[number], number>> {
  const counts = await Promise.all(
    shown.map(
      async type => [type, (await hubspot.dump(type)).filter(({ archived }) => !archived).length] as const,
    ),
  )
  return Object.fromEntries(counts) as Record<(typeof shown)[number], number>
}
