import type { Audience } from '@perennial/shared/fields'
import { ConfigError } from '../errors.ts'

const optional = ['cs', 'finance'] as const satisfies Audience[]

/** Audiences from "cs,finance". */
export function audiences(list: string | undefined): (typeof optional)[number][] {
  return (list ?? '')
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
    .map(name => {
      const known = optional.find(one => one === name)
      if (known) return known
      throw new ConfigError(`--expose: ${JSON.stringify(name)} is no audience`, {
        field: '--expose',
        remedy: `use ${optional.join(' or ')}; properties for everyone are always written`,
      })
    })
}
