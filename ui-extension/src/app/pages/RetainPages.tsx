import { hubspot } from '@hubspot/ui-extensions'
import { createPageRouter, PageRoutes } from '@hubspot/ui-extensions/pages'
import type { ComponentType } from 'react'
import { Reader } from '../common/words/Reader.tsx'
import { httpOverview } from './overview/connector.ts'
import { OverviewPage } from './overview/OverviewPage.tsx'
import { httpShell } from './shell/connector.ts'
import type { Place } from './shell/Navigation.tsx'
import type { PageProps } from './shell/Page.ts'
import { Shell } from './shell/Shell.tsx'

/** Every page that can be gone to from the others, in order: one line here, and its route below. */
const places: readonly Place[] = [{ path: '/', title: 'Retain dashboard' }]

/** A route's component: the page within the shell, asking `connector`. */
const page =
  <C,>(title: string, Page: ComponentType<PageProps<C>>, connector: C) =>
  () => (
    <Shell title={title} places={places} connector={httpShell}>
      {filters => <Page connector={connector} filters={filters} />}
    </Shell>
  )

const PageRouter = createPageRouter(
  <PageRoutes>
    <PageRoutes.IndexRoute component={page('Retain dashboard', OverviewPage, httpOverview)} />
  </PageRoutes>,
)

hubspot.extend<'pages'>(({ context }) => (
  <Reader locale={context.user.locale}>
    <PageRouter />
  </Reader>
))
