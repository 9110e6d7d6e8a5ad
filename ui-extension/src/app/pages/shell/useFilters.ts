import { useExtensionActions } from '@hubspot/ui-extensions'
import { usePageRoute } from '@hubspot/ui-extensions/pages'
import { type Filters, filterNames, filtersIn, paramsOf } from '@perennial/shared/wire/filters'

/** The filters of the address, and a way to another address: the filters live nowhere else. */
export function useFilters() {
  const { path, params } = usePageRoute()
  const { navigateToPage } = useExtensionActions<'pages'>()
  const narrow = (filters: Filters) =>
    navigateToPage({ to: path, params: { ...besideFilters(params), ...paramsOf(filters) } })
  return { path, ...filtersIn(params), narrow }
}

/** What else the address asks for, e.g. which number was opened: the path has its own part, and other rows begin at their first page. */
const besideFilters = (params: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(params).filter(([name]) => !notKept.includes(name)))

const notKept: readonly string[] = [...filterNames, 'id', 'page']
