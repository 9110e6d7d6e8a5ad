import type { ObjectType } from '../../../world/portal.ts'
import { objectFactsOf } from '../portal/object-types.ts'
import type { Portal } from '../portal/portal.ts'
import type { Settings } from '../settings.ts'
import { faultNamed } from './catalogue.ts'
import type { Disturbance, Fault, FaultOptions } from './fault.ts'
import { noQuirks, type Quirks } from './quirks.ts'

interface Active {
  name: string
  fault: Fault
  options: FaultOptions
  seen: number
  fired: number
  /** What a setting fault must put back. */
  before: Partial<Settings>
}

/** What one call is in for. */
export interface Strike {
  quirks: Quirks
  disturbances: Disturbance[]
  /** To be told the record ids the answer showed. */
  afterwards: ((seenIds: string[]) => void)[]
}

/** The faults that are switched on, and how often each has struck. */
export class ActiveFaults {
  readonly #portal: Portal
  readonly #active = new Map<string, Active>()

  constructor(portal: Portal) {
    this.#portal = portal
  }

  /** Switches a fault on; one that changes the portal strikes at once unless told to wait. False for an unknown name. */
  set(name: string, options: FaultOptions, nowMs: number): boolean {
    const fault = faultNamed(name)
    if (!fault) return false
    this.#restore(this.#active.get(name))
    const active: Active = { name, fault, options, seen: 0, fired: 0, before: {} }
    this.#active.set(name, active)
    if (fault.kind === 'setting') active.before = this.#exchange(fault.patch(options))
    if (fault.kind === 'portal' && options.after === undefined) {
      active.fired++
      this.#changePortal(active, '', nowMs)
    }
    return true
  }

  clear(): void {
    for (const active of this.#active.values()) this.#restore(active)
    this.#active.clear()
  }

  fired(): { name: string; fired: number }[] {
    return [...this.#active.values()].map(({ name, fired }) => ({ name, fired }))
  }

  /** What happens to this call; counts it for every fault that is on. */
  strike({ method, path }: { method: string; path: string }, nowMs: number): Strike {
    const strike: Strike = { quirks: noQuirks, disturbances: [], afterwards: [] }
    for (const active of this.#active.values())
      if (concerns(active, method, path) && isDue(active)) this.#apply(active, path, nowMs, strike)
    return strike
  }

  /** What becomes of the webhook requests that are about to be sent off. */
  spoil<Event>(batches: Event[][]): Event[][] {
    let spoilt = batches
    for (const active of this.#active.values()) {
      if (active.fault.kind !== 'push' || !isDue(active)) continue
      active.fired++
      spoilt = active.fault.spoil(spoilt, active.options)
    }
    return spoilt
  }

  #apply(active: Active, path: string, nowMs: number, strike: Strike): void {
    const { fault, options } = active
    active.fired++
    if (fault.kind === 'portal') this.#changePortal(active, path, nowMs)
    if (fault.kind === 'quirk') strike.quirks = { ...strike.quirks, ...fault.quirks(options) }
    if (fault.kind === 'answer') strike.disturbances.push(fault.disturb(options))
    if (fault.kind === 'seen') {
      const scene = { portal: this.#portal, type: typeIn(path), nowMs }
      strike.afterwards.push(seenIds => fault.change(scene, seenIds, options))
    }
  }

  #changePortal(active: Active, path: string, nowMs: number): void {
    if (active.fault.kind !== 'portal') return
    const type = typeIn(active.options.match ?? path)
    active.fault.change({ portal: this.#portal, type, nowMs }, active.options)
  }

  #exchange(patch: Partial<Settings>): Partial<Settings> {
    const { settings } = this.#portal
    const before = Object.fromEntries(Object.keys(patch).map(key => [key, settings[key as keyof Settings]]))
    Object.assign(settings, patch)
    return before
  }

  #restore(active: Active | undefined): void {
    if (active) Object.assign(this.#portal.settings, active.before)
  }
}

function concerns({ fault, options }: Active, method: string, path: string): boolean {
  const match = options.match ?? fault.match ?? ''
  // Faults concern the CRM's own endpoints; signing in is disturbed only when named.
  if (!path.includes(match) || (path.startsWith('/oauth') && !match.includes('oauth'))) return false
  return fault.kind !== 'push' && (fault.concerns?.(method, path) ?? true)
}

/** Whether it is this fault's turn; counts one more chance it had to strike. */
function isDue(active: Active): boolean {
  const { fault, options } = active
  const turn = active.seen++ - (options.after ?? 0)
  const times = options.times ?? fault.times ?? Number.POSITIVE_INFINITY
  return turn >= 0 && turn % (options.every ?? 1) === 0 && active.fired < times
}

/** The object type a path is about; companies when it names none. */
const typeIn = (path: string): ObjectType => {
  for (const segment of path.split('/')) {
    const facts = objectFactsOf(segment)
    if (facts) return facts.name
  }
  return 'companies'
}
