import type { Answer, Call } from './call.ts'
import type { AnyOf } from './scopes.ts'

/** One endpoint: where it is, who may call it, what it answers. */
export interface Route {
  method: string
  /** Path of the v3/v4 generation, `{name}` for a parameter. */
  pattern: string
  /** Every element must be met; any one scope of it is enough. */
  scopes: (call: Pick<Call, 'params'>) => readonly AnyOf[]
  answer: (call: Call) => Answer
}

export interface Match {
  route: Route
  params: Record<string, string>
}

interface Compiled {
  route: Route
  test: RegExp
  names: string[]
}

const compile = (route: Route): Compiled => ({
  route,
  test: new RegExp(`^${route.pattern.replace(/\{\w+\}/g, '([^/]+)')}/?$`),
  names: [...route.pattern.matchAll(/\{(\w+)\}/g)].map(match => match[1]!),
})

/** Finds the route of a path in either generation. */
export class Router {
  readonly #routes: Compiled[]

  constructor(routes: readonly Route[]) {
    this.#routes = routes.map(compile)
  }

  match(method: string, path: string): Match | undefined {
    for (const { route, test, names } of this.#routes) {
      if (route.method !== method) continue
      const found = test.exec(path)
      if (!found) continue
      return {
        route,
        params: Object.fromEntries(names.map((name, at) => [name, decodeURIComponent(found[at + 1]!)])),
      }
    }
    return undefined
  }

  /** Whether the path exists for another method. */
  knows(path: string): boolean {
    return this.#routes.some(({ test }) => test.test(path))
  }
}

const dated = '(?:2025-09|2026-03|2026-09|2027-03-beta)'

/** https://developers.hubspot.com/docs/developer-tooling/platform/versioning */
const generations: [from: RegExp, to: string][] = [
  [new RegExp(`^/crm/objects/${dated}/([^/]+)/([^/]+)/associations/`), '/crm/v4/objects/$1/$2/associations/'],
  [new RegExp(`^/crm/objects/${dated}(?=/)`), '/crm/v3/objects'],
  [new RegExp(`^/crm/associations/${dated}(?=/)`), '/crm/v4/associations'],
  [new RegExp(`^/crm/(properties|pipelines|owners|lists)/${dated}(?=/|$)`), '/crm/v3/$1'],
  [new RegExp(`^/account-info/${dated}(?=/)`), '/account-info/v3'],
  [new RegExp(`^/oauth/(?:${dated}|v3)(?=/)`), '/oauth/v3'],
]

/** The path in the v3/v4 generation; a dated path means the same endpoint. */
export function classicPath(path: string): string {
  for (const [from, to] of generations) if (from.test(path)) return path.replace(from, to)
  return path
}
