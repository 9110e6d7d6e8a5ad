export interface Counts {
  read: number
  search: number
  write: number
  /** The calls counted as `write` by method and path, so that "wrote nothing" can be told path by path. */
  writes: Record<string, number>
  /** Answers of 400 and above, whatever the lane. */
  refused: number
  /** Calls by method and path, numeric ids collapsed. */
  byPath: Record<string, number>
}

const fresh = (): Counts => ({ read: 0, search: 0, write: 0, writes: {}, refused: 0, byPath: {} })

export const isSearch = (method: string, path: string): boolean =>
  method === 'POST' && path.endsWith('/search')
/** What can change nothing in the CRM: a token asked about itself is no write either. */
const isRead = (method: string, path: string): boolean =>
  method === 'GET' || path.endsWith('/batch/read') || !path.startsWith('/crm/')

/** What the server has been asked so far, the control API apart. */
export class CallCounts {
  #counts = fresh()

  count(method: string, path: string): void {
    const lane = isSearch(method, path) ? 'search' : isRead(method, path) ? 'read' : 'write'
    this.#counts[lane]++
    const key = `${method} ${path.replace(/\/\d+(?=\/|$)/g, '/{id}')}`
    this.#counts.byPath[key] = (this.#counts.byPath[key] ?? 0) + 1
    if (lane === 'write') this.#counts.writes[key] = (this.#counts.writes[key] ?? 0) + 1
  }

  refused(): void {
    this.#counts.refused++
  }

  read(): Counts {
    return this.#counts
  }

  reset(): void {
    this.#counts = fresh()
  }
}
