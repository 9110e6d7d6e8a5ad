import { EmptyState, Flex, Text } from '@hubspot/ui-extensions'
import type { ApprovalsPage as Page } from '@perennial/shared/wire/approvals'
import { Loaded } from '../../common/load/Loaded.tsx'
import { CopyCsv } from '../narrow/CopyCsv.tsx'
import type { Narrowed } from '../narrow/narrowed.ts'
import type { ApprovalsConnector } from './connector.ts'
import { csvHeader, csvRow } from './csv.ts'
import { WaitingTable } from './WaitingTable.tsx'

interface ApprovalsPageProps {
  connector: ApprovalsConnector
  filters: Narrowed
}

/** Edits of revenue that wait for a second person, and whose turn it is. */
export const ApprovalsPage = ({ connector, filters }: ApprovalsPageProps) => {
  const { owner, tier, region, segment } = filters
  return (
    <Loaded
      what="Approvals"
      question={JSON.stringify([owner, tier, region, segment])}
      answer={() => connector.approvals(filters)}
    >
      {(page, reload) => (
        <Flex direction="column" gap="sm">
          <Waiting page={page} connector={connector} onDecided={reload} />
          <Text variant="microcopy">
            Owner, tier, region and segment narrow what waits; the other filters do not.
          </Text>
        </Flex>
      )}
    </Loaded>
  )
}

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
