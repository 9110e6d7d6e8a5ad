import { EmptyState, Flex, Heading, Text } from '@hubspot/ui-extensions'
import { alertsPath, type AlertsPage as Page } from '@perennial/shared/wire/alerts'
import { Loaded } from '../../common/load/Loaded.tsx'
import type { PageProps } from '../shell/Page.ts'
import { filtersOfNow, isNarrowed } from '../shell/used.ts'
import { AlertTable } from './AlertTable.tsx'
import { Budget } from './Budget.tsx'
import type { AlertsConnector } from './connector.ts'
import { Realised } from './Realised.tsx'

const besideOwner = filtersOfNow.filter(name => name !== 'owner')

/** Who to call first, how many alerts people had to take, and whether those before were right. */
export function AlertsPage({ connector, filters }: PageProps<AlertsConnector>) {
  return (
    <Loaded what="Alerts" question={alertsPath(filters)} answer={() => connector.alerts(filters)}>
      {(page, reload) => (
        <Flex direction="column" gap="md">
          <Open
            page={page}
            narrowed={isNarrowed(filters, filtersOfNow)}
            connector={connector}
            onActed={reload}
          />
          {isNarrowed(filters, besideOwner) ? (
            <Text variant="microcopy">Of the filters only the owner narrows what follows.</Text>
          ) : null}
          <Budget page={page} />
          <Realised page={page} />
        </Flex>
      )}
    </Loaded>
  )
}

interface OpenProps {
  page: Page
  narrowed: boolean
  connector: AlertsConnector
  onActed: () => void
}

const Open = ({ page, narrowed, ...rest }: OpenProps) => (
  <Flex direction="column" gap="sm">
    <Heading>Open alerts</Heading>
    {page.alerts.length === 0 ? (
      <EmptyState title="No open alert" layout="vertical">
        <Text>
          {narrowed
            ? 'None of the accounts that pass the filters has one.'
            : 'No renewal ahead is risky enough for one, or all were dealt with.'}
        </Text>
      </EmptyState>
    ) : (
      <AlertTable alerts={page.alerts} {...rest} />
    )}
  </Flex>
)
