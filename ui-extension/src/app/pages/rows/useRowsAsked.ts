import { useExtensionActions } from '@hubspot/ui-extensions'
import { usePageRoute } from '@hubspot/ui-extensions/pages'
import { type RowSort, type RowsAsked, rowSorts } from '@perennial/shared/wire/portfolio'

type Sorting = RowsAsked['sort']

/** Which rows the address asks for, and a way to ask for others: number, order and page live in the address. */
export function useRowsAsked(usual: Pick<RowsAsked, 'metric' | 'sort'>) {
  const { path, params } = usePageRoute()
  const { navigateToPage } = useExtensionActions<'pages'>()
  const asked: RowsAsked = {
    metric: params.metric || usual.metric,
    sort: sortingIn(params.sort) ?? usual.sort,
    page: pageIn(params.page),
  }
  const askFor = (change: Partial<RowsAsked>) => {
    const { metric, sort, page } = { ...asked, page: 1, ...change }
    navigateToPage({ to: path, params: { ...params, metric, sort, page: String(page) } })
  }
  return { asked, askFor }
}

function sortingIn(text: string | undefined): Sorting | null {
  const name = text?.replace(/^-/, '')
  return rowSorts.includes(name as RowSort) ? (text as Sorting) : null
}

const pageIn = (text: string | undefined): number => (/^[1-9]\d{0,6}$/.test(text ?? '') ? Number(text) : 1)
