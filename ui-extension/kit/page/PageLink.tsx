import type { PageLink as SdkPageLink } from '@hubspot/ui-extensions/pages'
import { type ComponentProps, createContext, type ReactNode, useContext } from 'react'
import { useNavigate } from '../Navigation.tsx'
import { pageAddress } from './pageAddress.ts'

const Base = createContext('')
/** Below which address the app's pages stand. */
export const PageBaseProvider = Base.Provider

type PageLinkProps = ComponentProps<typeof SdkPageLink>

interface AnchorProps extends Pick<PageLinkProps, 'to' | 'params'> {
  className: string
  children: ReactNode
}

/** A link to another page of the app; the host follows it without loading anew. */
export function PageAnchor({ to, params, className, children }: AnchorProps) {
  const url = pageAddress(useContext(Base), to, params)
  const navigate = useNavigate()
  return (
    <a className={className} href={url} onClick={event => navigate(url) && event.preventDefault()}>
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
