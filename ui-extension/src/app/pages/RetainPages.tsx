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
import { everyFilter, filtersOfNow, lastingFilters, type Used } from './shell/used.ts'

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

/** A route's component: the page within the shell, narrowed by `used`, asking `connector`. */
const page =
  <C,>(title: string, Page: ComponentType<PageProps<C>>, connector: C, used: Used) =>
  () => (
    <Shell title={title} places={places} used={used} connector={httpShell}>
      {filters => <Page connector={connector} filters={filters} />}
    </Shell>
  )

const overview = page('Retain dashboard', OverviewPage, httpOverview, everyFilter)
const renewals = page('Renewals', RenewalsPage, httpRows, everyFilter)
const accounts = page('Accounts', AccountsPage, httpRows, everyFilter)
const account = page('Account', AccountPage, httpAccount, ['asOf'])
const cohorts = page('Cohorts', CohortsPage, httpCohorts, lastingFilters)
const segments = page('Segments', SegmentsPage, httpSegments, [])
const alerts = page('Alerts', AlertsPage, httpAlerts, filtersOfNow)
const approvals = page('Approvals', ApprovalsPage, httpApprovals, filtersOfNow)
const dataHealth = page('Data health', DataHealthPage, httpDataHealth, filtersOfNow)

const PageRouter = createPageRouter(
  <PageRoutes>
    <PageRoutes.IndexRoute component={overview} />
    <PageRoutes.Route path="/renewals" component={renewals} />
    <PageRoutes.Route path="/accounts" component={accounts} />
    <PageRoutes.Route path="/accounts/:id" component={account} />
    <PageRoutes.Route path="/cohorts" component={cohorts} />
    <PageRoutes.Route path="/segments" component={segments} />
    <PageRoutes.Route path="/alerts" component={alerts} />
    <PageRoutes.Route path="/approvals" component={approvals} />
    <PageRoutes.Route path="/data-health" component={dataHealth} />
  </PageRoutes>,
)

hubspot.extend<'pages'>(({ context }) => (
  <Reader locale={context.user.locale}>
    <PageRouter />
  </Reader>
))
