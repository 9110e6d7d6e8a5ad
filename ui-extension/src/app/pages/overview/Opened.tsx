import { PageLink } from '@hubspot/ui-extensions/pages'
import { type Filters, paramsOf } from '@perennial/shared/wire/filters'

interface OpenedProps {
  metric: string
  filters: Filters
  children: string
}

/** A number's way to the rows it is the sum of. */
export const Opened = ({ metric, filters, children }: OpenedProps) => (
  <PageLink to="/accounts" params={{ ...paramsOf(filters), metric }}>
    {children}
  </PageLink>
)
