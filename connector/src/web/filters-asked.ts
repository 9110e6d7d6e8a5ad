import { type Filters, filtersIn } from '@perennial/shared/wire/filters'
import { ConfigError } from '../errors.ts'

/** The filters of a query; throws ConfigError where one of them is none. */
export function filtersAsked(query: Readonly<Record<string, string | undefined>>): Filters {
  const { filters, ignored } = filtersIn(query)
  if (ignored.length === 0) return filters
  throw new ConfigError(`${ignored.join('; ')} is no filter`, {
    field: ignored[0]!.split(' ')[0]!,
    remedy: 'leave it out, or give one of the values docs/API.md lists',
  })
}
