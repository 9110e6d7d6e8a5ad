import { startHubspot } from '../../../test/sandbox/hubspot/start.ts'
import type { PortalLine } from '../../../test/world/portal.ts'
import { profileNames, profilePortal } from '../../../test/world/profiles/profiles.ts'
import { sampleSeed, world } from '../../../test/world/world.ts'
import { hubspot } from '../crm/hubspot/hubspot.ts'
import { propose } from './propose.ts'
import { readRoom } from './read-room.ts'

type Settings = NonNullable<NonNullable<Parameters<typeof startHubspot>[0]>['settings']>

/** What init makes of a portal, with the calls it took. */
async function proposedFor(lines: Iterable<PortalLine>, settings: Settings = {}) {
  const portal = await startHubspot({ settings })
  try {
    await portal.load(lines)
    const room = await readRoom(more =>
      hubspot({
        baseUrl: portal.url,
        token: Object.keys(settings.tokens ?? {})[0] ?? portal.token,
        budget: { perTenSeconds: 1_000, searchPerSecond: 100 },
        indexLagMs: 0,
        now: () => new Date(),
        ...more,
      }),
    )
    const { read, search, write } = await portal.calls()
    return { proposal: propose(room), calls: read + search, writes: write, room }
  } finally {
    await portal.stop()
  }
}

const valueAt = (section: unknown, path: string): unknown =>
  path.split('.').reduce((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], section) ??
  null

describe('messy portals', () => {
  it.each(profileNames)('%s: every mapping is right, or is named as a doubt', async name => {
    const { lines, truth } = profilePortal(name, { accounts: 80 })
    const { proposal } = await proposedFor(lines())
    const wrong = Object.entries(truth.mapping)
      .map(([path, right]) => ({ path, right, found: valueAt(proposal.config.mapping, path) }))
      .filter(({ found, right }) => found !== right)
      .filter(({ path }) => !proposal.doubts.some(doubt => doubt.startsWith(path)))
    expect(wrong).toEqual([])
  })
})

describe('the sample portal', () => {
  it('is read whole in fewer than sixty calls, none of which writes', async () => {
    const { calls, writes, room, proposal } = await proposedFor(world({ seed: sampleSeed }).lines())
    expect(calls).toBeLessThan(60)
    expect(writes).toBe(0)
    expect(room.sampled).toMatchObject({ deal: { complete: true }, company: { complete: true } })
    expect(proposal.config.mapping.deal).toMatchObject({
      start: 'contract_start_date',
      end: 'contract_end_date',
    })
    expect(proposal.doubts).toEqual([])
  })
})

describe('a token that may read companies and deals only, in a portal without the newer objects', () => {
  it('gets a proposal from those, and what was not read is left out by name', async () => {
    const scopes = ['companies', 'deals'].map(type => `crm.objects.${type}.read`)
    const { proposal } = await proposedFor(world({ seed: sampleSeed, accounts: 40 }).lines(), {
      tokens: { 'pat-na1-few': scopes },
      missingObjects: ['contracts', 'subscriptions', 'feedback_submissions'],
    })
    expect(proposal.config.mapping.deal).toMatchObject({
      start: 'contract_start_date',
      end: 'contract_end_date',
    })
    expect(proposal.config.mapping).toMatchObject({ contract: null, subscription: null })
    expect(proposal.measures.find(({ id }) => id === 'engagement_recency')).toMatchObject({ share: null })
    expect(proposal.doubts).toContainEqual(expect.stringMatching(/^scorecard\.weights: /))
  })
})
