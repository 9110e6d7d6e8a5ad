import { hubspot } from '@hubspot/ui-extensions'
import { createPageRouter, PageRoutes } from '@hubspot/ui-extensions/pages'
import type { ComponentType } from 'react'
import { Reader } from '../common/words/Reader.tsx'
import { AccountPage } from './account/AccountPage.tsx'
import { httpAccount } from './account/connector.ts'
import { AccountsPage } from './accounts/AccountsPage.tsx'
import { AlertsPage } from './alerts/AlertsPage.tsx'
import { httpAlerts } from './alerts/connector.ts'
import { ApprovalsPage } from './approvals/ApprovalsPage.tsx'
import { httpApprovals } from './approvals/connector.ts'
import { CohortsPage } from './cohorts/CohortsPage.tsx'
import { httpCohorts } from './cohorts/connector.ts'
import { httpDataHealth } from './data-health/connector.ts'
import { DataHealthPage } from './data-health/DataHealthPage.tsx'
import { httpOverview } from './overview/connector.ts'
import { OverviewPage } from './overview/OverviewPage.tsx'
import { RenewalsPage } from './renewals/RenewalsPage.tsx'
import { httpRows } from './rows/connector.ts'
import { httpSegments } from './segments/connector.ts'
import { SegmentsPage } from './segments/SegmentsPage.tsx'
import { httpShell } from './shell/connector.ts'
import type { Place } from './shell/Navigation.tsx'
import type { PageProps } from './shell/Page.ts'
import { Shell } from './shell/Shell.tsx'

/** Every page that can be gone to from the others, in order: one line here, and its route below. */
const places: readonly Place[] = [
  { path: '/', title: 'Overview' },
  { path: '/renewals', title: 'Renewals' },
  { path: '/accounts', title: 'Accounts' },
  { path: '/cohorts', title: 'Cohorts' },
  { path: '/segments', title: 'Segments' },
  { path: '/alerts', title: 'Alerts' },
  { path: '/approvals', title: 'Approvals' },
  { path: '/data-health', title: 'Data health' },
]

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
    <PageRoutes.Route path="/renewals" component={page('Renewals', RenewalsPage, httpRows)} />
    <PageRoutes.Route path="/accounts" component={page('Accounts', AccountsPage, httpRows)} />
    <PageRoutes.Route path="/accounts/:id" component={page('Account', AccountPage, httpAccount)} />
    <PageRoutes.Route path="/cohorts" component={page('Cohorts', CohortsPage, httpCohorts)} />
    <PageRoutes.Route path="/segments" component={page('Segments', SegmentsPage, httpSegments)} />
    <PageRoutes.Route path="/alerts" component={page('Alerts', AlertsPage, httpAlerts)} />
    <PageRoutes.Route path="/approvals" component={page('Approvals', ApprovalsPage, httpApprovals)} />
    <PageRoutes.Route path="/data-health" component={page('Data health', DataHealthPage, httpDataHealth)} />
  </PageRoutes>,
)

hubspot.extend<'pages'>(({ context }) => (
  <Reader locale={context.user.locale}>
    <PageRouter />
  </Reader>
))
