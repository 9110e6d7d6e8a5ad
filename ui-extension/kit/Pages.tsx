import type { PageHeader as SdkPageHeader, PageLink as SdkPageLink } from '@hubspot/ui-extensions/pages'
import { type ComponentProps, createContext, type ReactNode, useContext } from 'react'
import { Button } from './Button.tsx'

/** Where the app's pages stand on this host, and the way to one without loading anew. */
export interface Pages {
  /** The address of a path within the app. */
  href: (path: string) => string
  /** True when the host went there; the browser then does nothing. */
  open: (path: string) => boolean
}

const AppPages = createContext<Pages>({ href: path => path, open: () => false })
export const PagesProvider = AppPages.Provider

/** A path within the app: its `:name` parts are filled in, all other parameters become the query. */
export function pagePath(to: string, params: Record<string, string> = {}): string {
  const [path = '/', given = ''] = to.split('?')
  const query = new URLSearchParams(given)
  const named = new Set<string>()
  const filled = path.replace(/:(\w+)/g, (token, name: string) => {
    const value = params[name]
    if (value === undefined) return token
    named.add(name)
    return encodeURIComponent(value)
  })
  for (const [name, value] of Object.entries(params)) if (!named.has(name)) query.set(name, value)
  const text = query.toString()
  return text ? `${filled}?${text}` : filled
}

type PageLinkProps = ComponentProps<typeof SdkPageLink>

interface AnchorProps extends Pick<PageLinkProps, 'to' | 'params'> {
  className: string
  children: ReactNode
}

/** A link to another page of the app; the host follows it without loading anew. */
function PageAnchor({ to, params, className, children }: AnchorProps) {
  const { href, open } = useContext(AppPages)
  const path = pagePath(to, params)
  return (
    <a className={className} href={href(path)} onClick={event => open(path) && event.preventDefault()}>
      {children}
    </a>
  )
}
export const PageLink = (props: PageLinkProps) => <PageAnchor {...props} className="k-link k-link-primary" />

export const PageBreadcrumbs = ({ children }: { children: ReactNode }) => (
  <nav className="k-breadcrumbs" aria-label="Breadcrumbs">
    {children}
  </nav>
)
export const PageBreadcrumbsPageLink = PageLink
export const PageBreadcrumbsCurrent = ({ children }: { children: ReactNode }) => (
  <span aria-current="page">{children}</span>
)

export const PageTitle = ({ children }: { children: ReactNode }) => (
  <h1 className="k-page-title">{children}</h1>
)

interface ChildrenProps {
  children: ReactNode
}

const Variant = createContext<'primary' | 'secondary'>('secondary')

/** The actions in the header of an app page: one primary, the others beside it. */
export const PageHeader = ({ children }: ChildrenProps) => <div className="k-page-header">{children}</div>

export const PageHeaderPrimaryAction = ({ children }: ChildrenProps) => (
  <Variant.Provider value="primary">{children}</Variant.Provider>
)
export const PageHeaderSecondaryActions = ({ children }: ChildrenProps) => (
  <div className="k-page-secondary">{children}</div>
)

export const PageHeaderLink = (props: ComponentProps<typeof SdkPageHeader.Link>) => (
  <Button {...props} variant={useContext(Variant)} />
)
export const PageHeaderPageLink = ({
  to,
  params = {},
  children,
}: ComponentProps<typeof SdkPageHeader.PageLink>) => (
  <PageAnchor to={to} params={params} className={`k-button k-${useContext(Variant)} k-size-md`}>
    {children}
  </PageAnchor>
)
