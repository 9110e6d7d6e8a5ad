import type { PageHeader as SdkPageHeader } from '@hubspot/ui-extensions/pages'
import { type ComponentProps, createContext, type ReactNode, useContext } from 'react'
import { Button } from '../Button.tsx'
import { PageAnchor } from './PageLink.tsx'

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
