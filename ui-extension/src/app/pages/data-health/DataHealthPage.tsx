import { Flex, Tab, Tabs, Text } from '@hubspot/ui-extensions'
import { dataHealthPath } from '@perennial/shared/wire/data-health'
import { Loaded } from '../../common/load/Loaded.tsx'
import { WorkingOut } from '../narrow/WorkingOut.tsx'
import type { PageProps } from '../shell/Page.ts'
import { filtersOfNow, isNarrowed } from '../shell/used.ts'
import type { DataHealthConnector } from './connector.ts'
import { Findings } from './Findings.tsx'
import { Freshness } from './Freshness.tsx'
import { Queue } from './Queue.tsx'
import { Sync } from './Sync.tsx'

/** How true and how fresh the data is that everything else rests on; freshness and sync are of the whole portal. */
export function DataHealthPage({ connector, filters }: PageProps<DataHealthConnector>) {
  const narrowed = isNarrowed(filters, filtersOfNow)
  return (
    <Loaded
      what="Data health"
      question={dataHealthPath(filters)}
      answer={() => connector.dataHealth(filters)}
    >
      {(page, reload) => (
        <Flex direction="column" gap="sm">
          {narrowed ? (
            <Text variant="microcopy">
              Filters leave out what belongs to no account, e.g. deals without a company. Freshness and sync
              are of the whole portal.
            </Text>
          ) : null}
          <Tabs defaultSelected="findings">
            <Tab tabId="findings" title="Findings">
              {page.report ? <Findings findings={page.report.findings} narrowed={narrowed} /> : null}
            </Tab>
            <Tab tabId="queue" title="To confirm">
              {page.report ? <Queue queue={page.report.queue} narrowed={narrowed} /> : null}
            </Tab>
            <Tab tabId="freshness" title="Freshness">
              {page.report ? <Freshness freshness={page.report.freshness} /> : null}
            </Tab>
            <Tab tabId="sync" title="Sync">
              <Sync page={page} />
            </Tab>
          </Tabs>
          <WorkingOut workedOut={page.workedOut} onWait={reload} />
        </Flex>
      )}
    </Loaded>
  )
}
