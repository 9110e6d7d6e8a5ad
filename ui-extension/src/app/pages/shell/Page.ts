import type { Filters } from '@perennial/shared/wire/filters'

/** What every page is given: whom it asks, and what its rows are narrowed to. */
export interface PageProps<Connector> {
  connector: Connector
  filters: Filters
}
