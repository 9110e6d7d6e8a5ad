import { type FaultName, faultMeanings, faultNames } from '../faults/catalogue.ts'
import type { LocalHubspot } from '../start.ts'
import { companies, type FaultProof, get } from './fault-proof.ts'
import { answerProofs } from './fault-proofs-answers.ts'
import { portalProofs } from './fault-proofs-portal.ts'
import { pushProofs } from './fault-proofs-push.ts'
import { standingProofs } from './fault-proofs-standing.ts'
import { startProofPortal } from './proof-portal.ts'

const proofs: Record<FaultName, FaultProof> = {
  ...standingProofs,
  ...portalProofs,
  ...answerProofs,
  ...pushProofs,
}

/** Runs the proof and sees the fault counted. */
async function prove(name: FaultName, hubspot: LocalHubspot): Promise<void> {
  await proofs[name](hubspot)
  const fault = (await hubspot.faults()).find(each => each.name === name)
  expect(fault?.fired).toBeGreaterThan(0)
}

const titled = (names: FaultName[]) => names.map(name => ({ name, means: faultMeanings[name] }))
const answersOnly = faultNames.filter(name => name in answerProofs)

describe('faults that change the portal, how it is read or what is told of it', () => {
  let hubspot: LocalHubspot
  beforeEach(async () => {
    hubspot = await startProofPortal()
  })
  afterEach(() => hubspot.stop())

  it.each(titled(faultNames.filter(name => !answersOnly.includes(name))))('$name: $means', ({ name }) =>
    prove(name, hubspot),
  )
})

describe('faults that spoil an answer', () => {
  let hubspot: LocalHubspot
  beforeAll(async () => {
    hubspot = await startProofPortal()
  })
  afterEach(() => hubspot.clearFaults())
  afterAll(() => hubspot.stop())

  it.each(titled(answersOnly))('$name: $means', ({ name }) => prove(name, hubspot))

  const statuses = async (count: number, path = companies) => {
    const met: number[] = []
    for (let call = 0; call < count; call++) met.push((await get(hubspot, path)).status)
    return met
  }

  it('strike after so many calls, and so many times', async () => {
    await hubspot.fault('unavailable', { after: 2, times: 2 })
    expect(await statuses(5)).toEqual([200, 200, 503, 503, 200])
    expect(await hubspot.faults()).toEqual([{ name: 'unavailable', fired: 2 }])
  })

  it('strike every so many calls', async () => {
    await hubspot.fault('unavailable', { every: 3, times: 2 })
    expect(await statuses(7)).toEqual([503, 200, 200, 503, 200, 200, 200])
  })

  it('strike only the paths that match, in either generation', async () => {
    await hubspot.fault('unavailable', { match: '/crm/v3/objects/deals', times: 2 })
    expect(await statuses(1)).toEqual([200])
    expect(await statuses(1, '/crm/v3/objects/deals')).toEqual([503])
    expect(await statuses(1, '/crm/objects/2026-03/deals')).toEqual([503])
  })

  it('end when cleared', async () => {
    await hubspot.fault('unavailable', { times: 9 })
    expect(await statuses(1)).toEqual([503])
    await hubspot.clearFaults()
    expect(await statuses(1)).toEqual([200])
    expect(await hubspot.faults()).toEqual([])
  })

  it('are counted among the refused calls', async () => {
    await hubspot.resetCalls()
    await hubspot.fault('unavailable', { times: 2 })
    await statuses(3)
    expect(await hubspot.calls()).toMatchObject({ read: 3, refused: 2 })
  })

  it('are refused when nobody knows their name', async () => {
    await expect(hubspot.fault('gremlins' as FaultName)).rejects.toThrow(/gremlins/)
  })
})
