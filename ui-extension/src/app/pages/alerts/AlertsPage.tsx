import { EmptyState, Flex, Heading, Text } from '@hubspot/ui-extensions'
import type { AlertsPage as Page } from '@perennial/shared/wire/alerts'
import { Loaded } from '../../common/load/Loaded.tsx'
import type { Narrowed } from '../narrow/narrowed.ts'
import { AlertTable } from './AlertTable.tsx'
import { Budget } from './Budget.tsx'
import type { AlertsConnector } from './connector.ts'
import { Realised } from './Realised.tsx'

interface AlertsPageProps {
  connector: AlertsConnector
  filters: Pick<Narrowed, 'owner'>
}

/** Who to call first, how many alerts people had to take, and whether those before were right. */
export const AlertsPage = ({ connector, filters }: AlertsPageProps) => (
  <Loaded what="Alerts" question={filters.owner ?? ''} answer={() => connector.alerts(filters.owner)}>
    {(page, reload) => (
      <Flex direction="column" gap="md">
        <Open page={page} connector={connector} onActed={reload} />
        <Budget page={page} />
        <Realised page={page} />
      </Flex>
    )}
  </Loaded>
)

const Open = ({ page, ...rest }: { page: Page; connector: AlertsConnector; onActed: () => void }) => (
  <Flex direction="column" gap="sm">
    <Heading>Open alerts</Heading>
    {page.alerts.length === 0 ? (
      <EmptyState title="No open alert" layout="vertical">
        <Text>No renewal ahead is risky enough for one, or all were dealt with.</Text>
      </EmptyState>
    ) : (
      <AlertTable alerts={page.alerts} {...rest} />
    )}
    <Text variant="microcopy">The owner filter narrows alerts; the other filters do not.</Text>
  </Flex>
)
