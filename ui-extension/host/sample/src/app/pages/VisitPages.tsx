import { hubspot, Stack, Text } from '@hubspot/ui-extensions'
import {
  createPageRouter,
  PageBreadcrumbs,
  PageHeader,
  PageLink,
  PageRoutes,
  PageTitle,
  usePageRoute,
} from '@hubspot/ui-extensions/pages'

const Home = () => (
  <Stack>
    <PageTitle>Visits</PageTitle>
    <PageHeader>
      <PageHeader.PrimaryAction>
        <PageHeader.PageLink to="/visits">All visits</PageHeader.PageLink>
      </PageHeader.PrimaryAction>
    </PageHeader>
    <PageLink to="/visits/:id" params={{ id: '42', view: 'map' }}>
      The next visit
    </PageLink>
  </Stack>
)

const Visits = () => {
  const { params } = usePageRoute()
  return (
    <Stack>
      <PageTitle>All visits</PageTitle>
      <Text>{`Month: ${params.month ?? 'every'}`}</Text>
      <PageLink to="/visits" params={{ month: 'june' }}>
        June only
      </PageLink>
    </Stack>
  )
}

const Visit = () => {
  const { params } = usePageRoute()
  return (
    <Stack>
      <PageBreadcrumbs>
        <PageBreadcrumbs.PageLink to="/">Visits</PageBreadcrumbs.PageLink>
        <PageBreadcrumbs.Current>{`Visit ${params.id}`}</PageBreadcrumbs.Current>
      </PageBreadcrumbs>
      <PageTitle>{`Visit ${params.id}`}</PageTitle>
      <Text>{`Shown as ${params.view ?? 'list'}`}</Text>
    </Stack>
  )
}

const Router = createPageRouter(
  <PageRoutes>
    <PageRoutes.IndexRoute component={Home} />
    <PageRoutes.Route path="/visits" component={Visits} />
    <PageRoutes.Route path="/visits/:id" component={Visit} />
  </PageRoutes>,
)

hubspot.extend<'pages'>(() => <Router />)
