import { randomUUID } from 'node:crypto'
import type { Buckets as Limits } from '../settings.ts'
import type { Principal } from './grants.ts'
import { Refusal } from './refusal.ts'

const tenSecondsMs = 10_000
const dayMs = 86_400_000

/** HubSpot's three allowances: rolling ten seconds per app, searches per second and private apps' day per account. */
export class Buckets {
  readonly #recent = new Map<string, number[]>()
  #searches: number[] = []
  #day = 0
  #usedToday = 0

  /** Takes one call out and tells the headers of its answer. Throws the 429 when there is none left. */
  take(principal: Principal, isSearch: boolean, limits: Limits, nowMs: number): Record<string, string> {
    if (!limits.enabled) return {}
    if (principal.isPrivateApp) this.#takeDaily(limits, nowMs)
    return isSearch ? this.#takeSearch(limits, nowMs) : this.#takeRolling(principal, limits, nowMs)
  }

  #takeDaily(limits: Limits, nowMs: number): void {
    const day = Math.floor(nowMs / dayMs)
    if (day !== this.#day) this.#usedToday = 0
    this.#day = day
    if (this.#usedToday >= limits.daily) throw rateLimited('DAILY', this.#dailyHeaders(limits))
    this.#usedToday++
  }

  #takeSearch(limits: Limits, nowMs: number): Record<string, string> {
    this.#searches = this.#searches.filter(at => at > nowMs - 1_000)
    if (this.#searches.length >= limits.searchPerSecond) throw rateLimited('SECONDLY')
    this.#searches.push(nowMs)
    // Searches carry no rate-limit headers.
    return {}
  }

  #takeRolling(principal: Principal, limits: Limits, nowMs: number): Record<string, string> {
    const recent = (this.#recent.get(principal.app) ?? []).filter(at => at > nowMs - tenSecondsMs)
    this.#recent.set(principal.app, recent)
    const headers = () => ({
      'X-HubSpot-RateLimit-Max': String(limits.perTenSeconds),
      'X-HubSpot-RateLimit-Remaining': String(limits.perTenSeconds - recent.length),
      'X-HubSpot-RateLimit-Interval-Milliseconds': String(tenSecondsMs),
      ...(principal.isPrivateApp && this.#dailyHeaders(limits)),
    })
    if (recent.length >= limits.perTenSeconds) throw rateLimited('TEN_SECONDLY_ROLLING', headers())
    recent.push(nowMs)
    return headers()
  }

  #dailyHeaders(limits: Limits): Record<string, string> {
    return {
      'X-HubSpot-RateLimit-Daily': String(limits.daily),
      'X-HubSpot-RateLimit-Daily-Remaining': String(limits.daily - this.#usedToday),
    }
  }
}

export type Policy = 'TEN_SECONDLY_ROLLING' | 'SECONDLY' | 'DAILY'

const limitName: Record<Policy, string> = {
  TEN_SECONDLY_ROLLING: 'ten_secondly_rolling',
  SECONDLY: 'secondly',
  DAILY: 'daily',
}

/** The 429 of one policy; HubSpot does not promise a Retry-After. */
export const rateLimited = (policy: Policy, headers: Record<string, string> = {}): Refusal =>
  new Refusal(429, 'RATE_LIMITS', `You have reached your ${limitName[policy]} limit.`, {
    headers,
    more: { errorType: 'RATE_LIMIT', policyName: policy, requestId: randomUUID() },
  })
