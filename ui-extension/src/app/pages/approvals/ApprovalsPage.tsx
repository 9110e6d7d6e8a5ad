import { EmptyState, Flex, Text } from '@hubspot/ui-extensions'
import { approvalsPath, type ApprovalsPage as Page } from '@perennial/shared/wire/approvals'
import { CopyCsv } from '../../common/csv/CopyCsv.tsx'
import { Loaded } from '../../common/load/Loaded.tsx'
import type { PageProps } from '../shell/Page.ts'
import { filtersOfNow, isNarrowed } from '../shell/used.ts'
import type { ApprovalsConnector } from './connector.ts'
import { csvHeader, csvRow } from './csv.ts'
import { WaitingTable } from './WaitingTable.tsx'

/** Edits of revenue that wait for a second person, and whose turn it is. */
export const ApprovalsPage = ({ connector, filters }: PageProps<ApprovalsConnector>) => (
  <Loaded what="Approvals" question={approvalsPath(filters)} answer={() => connector.approvals(filters)}>
    {(page, reload) => (
      <Flex direction="column" gap="sm">
        {page.count === 0 && isNarrowed(filters, filtersOfNow) ? (
          <EmptyState title="Nothing waits there" layout="vertical">
            <Text>None of the accounts that pass the filters has an edit that waits.</Text>
          </EmptyState>
        ) : (
          <Waiting page={page} connector={connector} onDecided={reload} />
        )}
      </Flex>
    )}
  </Loaded>
)

interface WaitingProps {
  page: Page
  connector: ApprovalsConnector
  onDecided: () => void
}

function Waiting({ page: { count, waiting }, connector, onDecided }: WaitingProps) {
  if (count === 0)
    return (
      <EmptyState title="Nothing waits for approval" layout="vertical">
        <Text>Edits of ARR that need a second person are listed here until somebody decides.</Text>
      </EmptyState>
    )
  return (
    <>
      <WaitingTable edits={waiting} decide={connector.decide} onDecided={onDecided} />
      <CopyCsv header={csvHeader} rows={waiting.map(csvRow)} />
      {waiting.length < count ? (
        <Text variant="microcopy">{`The ${waiting.length} that wait longest, of ${count}.`}</Text>
      ) : null}
    </>
  )
}
