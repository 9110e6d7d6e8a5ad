import { hubspot } from '@hubspot/ui-extensions'
import { createPageRouter, PageRoutes } from '@hubspot/ui-extensions/pages'
import type { Filters } from '@perennial/shared/wire/filters'
import { ForecastFan, forecastFanPath } from '@perennial/shared/wire/forecast-fan'
import { overviewPath } from '@perennial/shared/wire/overview'
import { rowsPath } from '@perennial/shared/wire/portfolio'
import { ask } from '../../src/app/common/connector/ask.ts'
import { Loaded } from '../../src/app/common/load/Loaded.tsx'
import { Reader } from '../../src/app/common/words/Reader.tsx'
import { httpOverview } from '../../src/app/pages/overview/connector.ts'
import { httpRows } from '../../src/app/pages/rows/connector.ts'
import { httpShell } from '../../src/app/pages/shell/connector.ts'
import { Shell } from '../../src/app/pages/shell/Shell.tsx'
import { everyFilter } from '../../src/app/pages/shell/used.ts'
import { BridgeWaterfall } from './BridgeWaterfall.tsx'
import { Cohorts } from './Cohorts.tsx'
import { FanChart } from './FanChart.tsx'
import { pipelineOf } from './pipeline.ts'
import { RiskMap } from './RiskMap.tsx'

const places = [
  { path: '/', title: 'Overview' },
  { path: '/charts', title: 'Charts' },
]

/** What tables say in rows, to be seen at once; each chart loads by itself and opens to the same rows. */
const Charts = ({ filters }: { filters: Filters }) => (
  <>
    <Loaded
      what="The risk map"
      question={rowsPath(filters, { metric: 'pipeline', sort: '-amount', page: 1 })}
      answer={() => pipelineOf(httpRows, filters)}
      compact
    >
      {pipeline => <RiskMap of={pipeline} />}
    </Loaded>
    <Loaded
      what="The forecast"
      question={forecastFanPath(filters)}
      answer={() => ask(forecastFanPath(filters), ForecastFan)}
      compact
    >
      {fan => <FanChart of={fan} />}
    </Loaded>
    <Loaded
      what="The ARR bridge"
      question={overviewPath(filters)}
      answer={() => httpOverview.overview(filters)}
      compact
    >
      {overview => <BridgeWaterfall of={overview} filters={filters} />}
    </Loaded>
    <Cohorts filters={filters} />
  </>
)

const Page = () => (
  <Shell title="Charts" places={places} used={everyFilter} connector={httpShell}>
    {filters => <Charts filters={filters} />}
  </Shell>
)

const PageRouter = createPageRouter(
  <PageRoutes>
    <PageRoutes.Route path="/charts" component={Page} />
  </PageRoutes>,
)

hubspot.extend<'pages'>(({ context }) => (
  <Reader locale={context.user.locale}>
    <PageRouter />
  </Reader>
))
