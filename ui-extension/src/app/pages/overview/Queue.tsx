import { Flex, Heading, Text } from '@hubspot/ui-extensions'
import type { Filters } from '@perennial/shared/wire/filters'
import type { Overview } from '@perennial/shared/wire/overview'
import { RowsTable } from '../rows/RowsTable.tsx'
import { Opened } from './Opened.tsx'

/** Whom to call first, and why there. */
export const Queue = ({ of, filters }: { of: Overview; filters: Filters }) => (
  <Flex direction="column" gap="sm">
    <Heading>Where a call saves most</Heading>
    <Text variant="microcopy">
      Probability of loss × amount up for renewal × the share that can still be saved.
    </Text>
    {of.queue.length === 0 ? (
      <Text>Nothing is known to be at stake.</Text>
    ) : (
      <>
        <RowsTable
          rows={of.queue}
          currency={of}
          filters={filters}
          amount={{ label: 'Can be saved', of: 'worth' }}
          sorting={null}
        />
        <Opened metric="queue" filters={filters}>
          Show the whole queue
        </Opened>
      </>
    )}
  </Flex>
)
