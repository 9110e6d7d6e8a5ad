import { createHash } from 'node:crypto'
import pg from 'pg'

/** Beyond so many a connection remembers no more: each costs the server memory. */
const mostStatements = 300

/** What is selected of a portfolio may be one owner's part or all of it: no plan fits both. */
const isOfPortfolio = (text: string): boolean => /\bportfolio_(account|renewal|movement)\b/.test(text)

/** A connection that has PostgreSQL parse and plan each statement once, for a process that asks the same ones all day. */
export class PreparedClient extends pg.Client {
  readonly #names = new Map<string, string>()

  // biome-ignore lint/suspicious/noExplicitAny: the overloads of pg, passed through.
  override query(...asked: any[]): any {
    const [text, values] = asked
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    const ask = super.query.bind(this) as (...asked: any[]) => unknown
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return ask(...asked)
    const name = this.#nameOf(text)
    return name === null ? ask(...asked) : ask({ name, text, values }, ...asked.slice(2))
  }

  #nameOf(text: string): string | null {
    const known = this.#names.get(text)
    if (known !== undefined) return known
    if (this.#names.size >= mostStatements || isOfPortfolio(text)) return null
    const name = createHash('md5').update(text).digest('hex')
    this.#names.set(text, name)
    return name
  }
}
