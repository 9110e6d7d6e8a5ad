/**
 * What a page of the portfolio is narrowed to. The same filters stand in the URL of a page and in the query of the
 * endpoint behind it, so that a link shows another person the same rows (of those they may see).
 */
import * as z from 'zod/mini'
import { Band } from '../card.ts'
import { age, Day } from './age.ts'

/** Where the next renewal of an account stands; `evergreen` has no end, of `unknown` no term is known. */
export const RenewalStatus = z.enum([
  'not_due',
  'due',
  'in_notice_window',
  'notice_passed',
  'late',
  'overdue',
  'evergreen',
  'unknown',
])
export type RenewalStatus = z.infer<typeof RenewalStatus>

/** How long ago the last two-way contact was: within 30 days, longer, longer than the policy calls silent. */
export const Engagement = z.enum(['recent', 'quiet', 'silent', 'unknown'])
export type Engagement = z.infer<typeof Engagement>

const text = z.string().check(z.minLength(1), z.maxLength(200))

export const Filters = z.object({
  /** Any of these; none = every one. */
  status: z.array(RenewalStatus),
  band: z.array(Band),
  engagement: z.array(Engagement),
  /** Id of the CRM owner; `unknown` in these three: whose own is not recorded. */
  owner: z.nullable(text),
  tier: z.nullable(text),
  region: z.nullable(text),
  /** Name of a saved segment. */
  segment: z.nullable(text),
  /** The portfolio as it was known at the end of that day; null = as it is known now. */
  asOf: z.nullable(Day),
})
export type Filters = z.infer<typeof Filters>

export const noFilters: Filters = {
  status: [],
  band: [],
  engagement: [],
  owner: null,
  tier: null,
  region: null,
  segment: null,
  asOf: null,
}

/** The same of what is known now, for what has no past to look at. */
export const ofNow = (filters: Filters): Filters => ({ ...filters, asOf: null })

type Params = Readonly<Record<string, string | undefined>>

const lists = ['status', 'band', 'engagement'] as const
export const filterNames = Object.keys(noFilters) as (keyof Filters)[]

/** Reads filters out of a query. What does not fit is left out and named, never taken for something else. */
export function filtersIn(params: Params): { filters: Filters; ignored: string[] } {
  const found: Record<string, unknown> = { ...noFilters }
  const ignored: string[] = []
  for (const name of filterNames) {
    const said = params[name]
    if (said === undefined || said === '') continue
    const value = isList(name) ? said.split(',') : said
    if (Filters.shape[name].safeParse(value).success) found[name] = value
    else ignored.push(`${name} ${said}`)
  }
  return { filters: found as Filters, ignored }
}

/** Filters as a query; those that narrow nothing are left out. */
export const paramsOf = (filters: Filters): Record<string, string> =>
  Object.fromEntries(
    filterNames.flatMap(name => {
      const value = filters[name]
      const said = Array.isArray(value) ? value.join(',') : value
      return said ? [[name, said]] : []
    }),
  )

/** A path with these filters, and whatever else is asked, as its query. */
export function pathWith(
  path: string,
  filters: Filters,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = Object.entries({ ...paramsOf(filters), ...more }).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  )
  return query.length === 0 ? path : `${path}?${query.join('&')}`
}

const isList = (name: string): boolean => (lists as readonly string[]).includes(name)

const Choice = z.object({ value: z.string(), label: z.string() })

/** GET /v1/portfolio/filters: what there is to choose from. */
export const FilterChoices = z.object({
  owners: z.array(Choice),
  tiers: z.array(Choice),
  regions: z.array(Choice),
  segments: z.array(Choice),
  /** The first and the last day that can be asked for. */
  days: z.object({ first: Day, last: Day }),
  ...age,
})
export type FilterChoices = z.infer<typeof FilterChoices>

export const filterChoicesPath = '/v1/portfolio/filters'
