import type { RecordState } from './record-state.ts'

/** Records in the order of their numeric ids, the order HubSpot's lists come in. */
export class Shelf {
  readonly #byId = new Map<string, RecordState>()
  #ids: number[] = []
  #sorted = true

  get size(): number {
    return this.#byId.size
  }

  get(id: string): RecordState | undefined {
    return this.#byId.get(id)
  }

  put(record: RecordState): void {
    if (!this.#byId.has(record.id)) {
      const id = Number(record.id)
      this.#sorted &&= this.#ids.length === 0 || id > this.#ids[this.#ids.length - 1]!
      this.#ids.push(id)
    }
    this.#byId.set(record.id, record)
  }

  remove(id: string): void {
    if (!this.#byId.delete(id)) return
    const at = this.#firstAfter(Number(id) - 1)
    this.#ids.splice(at, 1)
  }

  values(): Iterable<RecordState> {
    return this.#byId.values()
  }

  /** Up to `limit` records whose id is above `afterId`. */
  page(afterId: number, limit: number): RecordState[] {
    const at = this.#firstAfter(afterId)
    return this.#ids.slice(at, at + limit).map(id => this.#byId.get(String(id))!)
  }

  #firstAfter(id: number): number {
    this.#sort()
    let low = 0
    let high = this.#ids.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#ids[middle]! > id) high = middle
      else low = middle + 1
    }
    return low
  }

  #sort(): void {
    if (this.#sorted) return
    this.#ids.sort((a, b) => a - b)
    this.#sorted = true
  }
}
