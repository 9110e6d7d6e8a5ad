import type { RecordState } from './record-state.ts'
import { Shelf } from './shelf.ts'

interface Superseded {
  /** When the state below was replaced. */
  atMs: number
  before: RecordState | null
}

/** All records of one object type: live ones, archived ones, the ids that merges have redirected. */
export class Collection {
  readonly live = new Shelf()
  readonly archived = new Shelf()
  readonly #redirects = new Map<string, string>()
  readonly #superseded = new Map<string, Superseded[]>()

  /** The record this id stands for today, followed through merges; archived ones included. */
  find(id: string): RecordState | undefined {
    const today = this.#redirects.get(id) ?? id
    return this.live.get(today) ?? this.archived.get(today)
  }

  findLive(id: string): RecordState | undefined {
    return this.live.get(this.#redirects.get(id) ?? id)
  }

  /** Adds or replaces; with `indexLagMs` the search goes on seeing the old state for that long. */
  put(record: RecordState, nowMs: number, indexLagMs: number): void {
    if (indexLagMs > 0) this.#remember(record.id, nowMs)
    const [home, other] = record.archivedMs === null ? [this.live, this.archived] : [this.archived, this.live]
    other.remove(record.id)
    home.put(record)
  }

  /** Takes a record away for good and lets its id lead to another one, as a merge does. */
  redirect(absorbedId: string, survivorId: string, nowMs: number, indexLagMs: number): void {
    if (indexLagMs > 0) this.#remember(absorbedId, nowMs)
    this.live.remove(absorbedId)
    this.archived.remove(absorbedId)
    for (const [from, to] of this.#redirects) if (to === absorbedId) this.#redirects.set(from, survivorId)
    this.#redirects.set(absorbedId, survivorId)
  }

  /** The live records as a search index sees them that trails by `indexLagMs`. */
  indexed(nowMs: number, indexLagMs: number): Iterable<RecordState> {
    const sinceMs = nowMs - indexLagMs
    this.#forgetBefore(sinceMs)
    if (this.#superseded.size === 0) return this.live.values()
    const seen: RecordState[] = []
    for (const record of this.live.values()) if (!this.#superseded.has(record.id)) seen.push(record)
    for (const states of this.#superseded.values()) {
      const before = states[0]?.before
      if (before && before.archivedMs === null) seen.push(before)
    }
    return seen
  }

  #remember(id: string, nowMs: number): void {
    const states = this.#superseded.get(id) ?? []
    states.push({ atMs: nowMs, before: this.live.get(id) ?? this.archived.get(id) ?? null })
    this.#superseded.set(id, states)
  }

  #forgetBefore(sinceMs: number): void {
    for (const [id, states] of this.#superseded) {
      const kept = states.filter(state => state.atMs > sinceMs)
      if (kept.length === 0) this.#superseded.delete(id)
      else if (kept.length < states.length) this.#superseded.set(id, kept)
    }
  }
}
