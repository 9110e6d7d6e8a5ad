/** What app pages import from `@hubspot/ui-extensions/pages`, in the console. */
import type { PageRoutesProps, PageTitleProps, RouteProps } from '@hubspot/ui-extensions/pages'
import {
  Children,
  type ComponentType,
  createContext,
  createElement,
  Fragment,
  isValidElement,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
} from 'react'
import {
  PageBreadcrumbs as Breadcrumbs,
  PageHeader as Header,
  PageTitle as KitTitle,
  PageBreadcrumbsCurrent,
  PageBreadcrumbsPageLink,
  PageHeaderLink,
  PageHeaderPageLink,
  PageHeaderPrimaryAction,
  PageHeaderSecondaryActions,
} from '../../kit/Pages.tsx'
import { EmptyState } from '../../kit/States.tsx'
import { usePageLocation } from './host.tsx'
import { type Matched, matchOf, type Route } from './match.ts'

export { PageLink } from '../../kit/Pages.tsx'

export const PageBreadcrumbs = Object.assign(Breadcrumbs, {
  PageLink: PageBreadcrumbsPageLink,
  Current: PageBreadcrumbsCurrent,
})

export const PageHeader = Object.assign(Header, {
  PrimaryAction: PageHeaderPrimaryAction,
  SecondaryActions: PageHeaderSecondaryActions,
  Link: PageHeaderLink,
  PageLink: PageHeaderPageLink,
})

/** The title of the page is that of the browser's tab as well. */
export function PageTitle({ children }: PageTitleProps) {
  const title = Children.toArray(children).join('')
  useEffect(() => {
    document.title = `${title} - Perennial`
  }, [title])
  return <KitTitle>{children}</KitTitle>
}

const nothing = (): null => null

/** Says which page is where; it draws nothing itself. */
export const PageRoutes = Object.assign((_props: PageRoutesProps) => null, {
  Route: (_props: RouteProps) => null,
  IndexRoute: nothing as ComponentType<Omit<RouteProps, 'path'>>,
  AnyRoute: (_props: Omit<RouteProps, 'path'>) => null,
})

const Page = createContext<{ path: string; params: Record<string, string>; routeId?: string } | null>(null)

export function usePageRoute() {
  const page = useContext(Page)
  if (page === null) throw new Error('usePageRoute works below a page router only')
  return page
}

/** Draws the page of the address among those its routes name. */
export function createPageRouter(routes: ReactNode): ComponentType {
  const known = routesIn(routes, '', [])
  return function PageRouter() {
    const { path, params } = usePageLocation()
    const match = useMemo(() => matchOf(known, path), [path])
    const route = { path, params: { ...match?.params, ...params }, ...(match?.id && { routeId: match.id }) }
    return <Page.Provider value={route}>{match ? drawn(match) : <NotFound />}</Page.Provider>
  }
}

const NotFound = () => (
  <EmptyState title="Page not found" layout="vertical">
    There is no such page.
  </EmptyState>
)

const drawn = ({ component: Component, layouts }: Matched): ReactElement =>
  layouts.reduceRight<ReactElement>((inside, Layout) => createElement(Layout, null, inside), <Component />)

type Layouts = Route['layouts']

function routesIn(node: ReactNode, above: string, layouts: Layouts): Route[] {
  return Children.toArray(node).flatMap(child =>
    isValidElement(child) ? routesOf(child, above, layouts) : [],
  )
}

function routesOf({ type, props }: ReactElement, above: string, layouts: Layouts): Route[] {
  if (type === Fragment) return routesIn(props.children, above, layouts)
  if (type === PageRoutes) {
    const { path = '', layoutComponent, children }: PageRoutesProps = props
    return routesIn(children, above + path, layoutComponent ? [...layouts, layoutComponent] : layouts)
  }
  const { component, id }: RouteProps = props
  const path = type === PageRoutes.AnyRoute ? '/*' : type === PageRoutes.IndexRoute ? '/' : props.path
  return [{ path: above + path, component, layouts, ...(id && { id }) }]
}
