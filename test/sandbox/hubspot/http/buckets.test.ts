import { Buckets } from './buckets.ts'
import type { Principal } from './grants.ts'
import { Refusal } from './refusal.ts'

const limits = { enabled: true, perTenSeconds: 2, daily: 3, searchPerSecond: 1 }
const privateApp: Principal = { token: 'p', app: 'p', scopes: new Set(), isPrivateApp: true }
const oauthApp: Principal = { token: 'o', app: 'o', scopes: new Set(), isPrivateApp: false }

/** The policy that refuses the call, or null when it is let through. */
function policyOf(buckets: Buckets, principal: Principal, isSearch: boolean, nowMs: number): unknown {
  try {
    buckets.take(principal, isSearch, limits, nowMs)
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.more.policyName
    throw error
  }
}

describe('allowances', () => {
  it('roll: a place is free again ten seconds after it was taken', () => {
    const buckets = new Buckets()
    const at = (nowMs: number) => policyOf(buckets, oauthApp, false, nowMs)
    expect([at(0), at(4_000), at(9_999)]).toEqual([null, null, 'TEN_SECONDLY_ROLLING'])
    expect([at(10_000), at(10_001)]).toEqual([null, 'TEN_SECONDLY_ROLLING'])
  })

  it('are counted for each app by itself', () => {
    const buckets = new Buckets()
    for (const at of [0, 1]) policyOf(buckets, oauthApp, false, at)
    expect(policyOf(buckets, privateApp, false, 2)).toBeNull()
  })

  it('count searches by the second and not among the ten', () => {
    const buckets = new Buckets()
    const search = (nowMs: number) => policyOf(buckets, oauthApp, true, nowMs)
    expect([search(0), search(999), search(1_000)]).toEqual([null, 'SECONDLY', null])
    expect(buckets.take(oauthApp, false, limits, 1_000)['X-HubSpot-RateLimit-Remaining']).toBe('1')
  })

  it('end for private apps with the day and begin again with the next', () => {
    const buckets = new Buckets()
    const calls = [0, 20_000, 40_000, 60_000, 86_400_000].map(at => policyOf(buckets, privateApp, false, at))
    expect(calls).toEqual([null, null, null, 'DAILY', null])
  })
})
