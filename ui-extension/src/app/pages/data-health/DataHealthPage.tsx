import { Flex, Tab, Tabs } from '@hubspot/ui-extensions'
import { Loaded } from '../../common/load/Loaded.tsx'
import { WorkingOut } from '../narrow/WorkingOut.tsx'
import type { DataHealthConnector } from './connector.ts'
import { Findings } from './Findings.tsx'
import { Freshness } from './Freshness.tsx'
import { Queue } from './Queue.tsx'
import { Sync } from './Sync.tsx'

/** How true and how fresh the data is that everything else rests on; filters do not narrow it. */
export const DataHealthPage = ({ connector }: { connector: DataHealthConnector }) => (
  <Loaded what="Data health" question="data health" answer={connector.dataHealth}>
    {(page, reload) => (
      <Flex direction="column" gap="sm">
        <Tabs defaultSelected="findings">
          <Tab tabId="findings" title="Findings">
            {page.report ? <Findings findings={page.report.findings} /> : null}
          </Tab>
          <Tab tabId="queue" title="To confirm">
            {page.report ? <Queue queue={page.report.queue} /> : null}
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
