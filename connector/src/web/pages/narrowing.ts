import { ConfigError } from '../../errors.ts'
import { buildOn } from '../../portfolio/build-on.ts'
import { isEverything, type Selection } from '../../portfolio/selection.ts'
import { filtersAsked } from '../filters-asked.ts'
import type { PageDesk } from './page-source.ts'

/**
 * What the filters of a page leave of the portfolio as it is now; null = no filter is set. Who may see which account is
 * another question, which the page answers itself. Throws ConfigError for what is no filter.
 */
export async function narrowing({ source, scope, query }: PageDesk): Promise<Selection | null> {
  const filters = filtersAsked(query)
  if (filters.asOf !== null)
    throw new ConfigError('asOf: this page shows what is known now', {
      field: 'asOf',
      remedy: 'leave it out; the overview, renewals and accounts of a past day can be asked for',
    })
  if (isEverything({ filters, owners: null })) return null
  const build = await buildOn(source.store, scope, source.config, null)
  return { build, filters, owners: null }
}
