import type {
  PageBreadcrumbsCurrentProps,
  PageBreadcrumbsPageLinkProps,
  PageBreadcrumbsProps,
  PageHeaderLinkProps,
  PageHeaderPageLinkProps,
  PageHeaderPrimaryActionProps,
  PageHeaderProps,
  PageHeaderSecondaryActionsProps,
  PageLinkProps,
  PageTitleProps,
} from '@hubspot/ui-extensions/pages'
import { createContext, type MouseEvent, type ReactNode, useContext } from 'react'
import { Button } from './Button.tsx'

/** Where an app's pages live on this host, and how to go to one without loading the page anew. */
export interface Pages {
  /** the address of a path inside the app, such as /accounts/7 */
  href: (path: string) => string
  /** true when the host took it; the browser then does nothing */
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

export function PageLink({ to, params, children, look = 'k-link' }: PageLinkProps & { look?: string }) {
  const pages = useContext(AppPages)
  const path = pagePath(to, params)
  const click = (event: MouseEvent) => {
    const apart = event.metaKey || event.ctrlKey || event.shiftKey
    if (!apart && pages.open(path)) event.preventDefault()
  }
  return (
    <a className={look} href={pages.href(path)} onClick={click}>
      {children}
    </a>
  )
}

/** How a link of the page header looks, by the group it is in. */
const HeaderLook = createContext('k-button k-secondary k-size-md')

export const PageHeader = ({ children }: PageHeaderProps) => <div className="k-page-header">{children}</div>

export const PageHeaderPrimaryAction = ({ children }: PageHeaderPrimaryActionProps) => (
  <HeaderLook.Provider value="k-button k-primary k-size-md">{children}</HeaderLook.Provider>
)

export const PageHeaderSecondaryActions = ({ children }: PageHeaderSecondaryActionsProps) => <>{children}</>

export function PageHeaderLink({ href, onClick, disabled = false, children }: PageHeaderLinkProps) {
  const variant = useContext(HeaderLook).includes('k-primary') ? 'primary' : 'secondary'
  return (
    <Button
      variant={variant}
      disabled={disabled}
      {...(href ? { href } : {})}
      {...(onClick ? { onClick } : {})}
    >
      {children as string}
    </Button>
  )
}

export const PageHeaderPageLink = (props: PageHeaderPageLinkProps) => (
  <PageLink {...props} look={useContext(HeaderLook)} />
)

export const PageTitle = ({ children }: PageTitleProps) => <h1 className="k-page-title">{children}</h1>

export const PageBreadcrumbs = ({ children }: PageBreadcrumbsProps) => (
  <nav className="k-breadcrumbs" aria-label="Breadcrumbs">
    {children}
  </nav>
)

export const PageBreadcrumbsPageLink = (props: PageBreadcrumbsPageLinkProps) => (
  <Crumb>
    <PageLink {...props} />
  </Crumb>
)

export const PageBreadcrumbsCurrent = ({ children }: PageBreadcrumbsCurrentProps) => (
  <Crumb>
    <span aria-current="page">{children}</span>
  </Crumb>
)

const Crumb = ({ children }: { children: ReactNode }) => <span className="k-crumb">{children}</span>
