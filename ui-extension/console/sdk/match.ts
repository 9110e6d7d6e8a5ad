import type { ComponentType, ReactNode } from 'react'

/** A page and where it is: parts of its path that begin with `:` stand for anything, a last `*` for everything below. */
export interface Route {
  path: string
  component: ComponentType
  /** Around it, the outermost first. */
  layouts: readonly ComponentType<{ children: ReactNode }>[]
  id?: string
}

export interface Matched extends Route {
  params: Record<string, string>
}

/** The route of a path; one that names a part goes before one that leaves it open. */
export function matchOf(routes: readonly Route[], path: string): Matched | null {
  const wanted = partsOf(path)
  const fitting = routes.flatMap(route => {
    const params = paramsIn(partsOf(route.path), wanted)
    return params ? [{ ...route, params }] : []
  })
  return fitting.toSorted((a, b) => (opennessOf(a) < opennessOf(b) ? -1 : 1))[0] ?? null
}

function paramsIn(parts: string[], wanted: string[]): Record<string, string> | null {
  const open = parts.at(-1) === '*'
  if (open ? wanted.length < parts.length - 1 : wanted.length !== parts.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of parts.entries()) {
    const said = wanted[index]
    if (part === '*') return params
    if (said === undefined) return null
    if (part.startsWith(':')) params[part.slice(1)] = said
    else if (part !== said) return null
  }
  return params
}

const opennessOf = ({ path }: Route): string =>
  partsOf(path)
    .map(part => (part === '*' ? 2 : part.startsWith(':') ? 1 : 0))
    .join('')

const partsOf = (path: string): string[] => path.split('/').filter(Boolean).map(readable)

function readable(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // safe: what cannot be decoded is no name of a page
    return part
  }
}
