import { type Filters, filterNames, noFilters, paramsOf } from '@perennial/shared/wire/filters'
import { filterLabels } from './filterNames.ts'

/** The filters a page is narrowed by; only these are offered there. */
export type Used = readonly (keyof Filters)[]

/** Pages of the portfolio, of any day. */
export const everyFilter: Used = filterNames
/** Pages of accounts as they are now. */
export const filtersOfNow: Used = filterNames.filter(name => name !== 'asOf')
/** Pages that tell of years, over which renewal, health and engagement of an account change. */
export const lastingFilters: Used = ['owner', 'tier', 'region', 'segment']

const setIn = (filters: Filters) => Object.keys(paramsOf(filters)) as (keyof Filters)[]

export const isNarrowed = (filters: Filters, used: Used): boolean =>
  setIn(filters).some(name => used.includes(name))

/** What the page is not narrowed by stays set for the pages that are. */
export const cleared = (filters: Filters, used: Used): Filters => ({
  ...filters,
  ...Object.fromEntries(used.map(name => [name, noFilters[name]])),
})

/** Names the filters that are set and do nothing on a page; null when there is none. */
export function setInVain(filters: Filters, used: Used): string | null {
  const vain = setIn(filters).filter(name => !used.includes(name))
  return vain.length === 0 ? null : vain.map(name => filterLabels[name].toLowerCase()).join(', ')
}
