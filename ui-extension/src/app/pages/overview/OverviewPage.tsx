import { EmptyState, Flex, Text } from '@hubspot/ui-extensions'
import { overviewPath } from '@perennial/shared/wire/overview'
import { Loaded } from '../../common/load/Loaded.tsx'
import { useReader } from '../../common/words/Reader.tsx'
import { Replayed } from '../rows/Replayed.tsx'
import type { PageProps } from '../shell/Page.ts'
import { Bridge } from './Bridge.tsx'
import { Categories } from './Categories.tsx'
import type { OverviewConnector } from './connector.ts'
import { Headlines } from './Headlines.tsx'
import { Months } from './Months.tsx'
import { Queue } from './Queue.tsx'

/** The portfolio at a glance: what is at stake, where a call saves most, and what became of the money. */
export const OverviewPage = ({ connector, filters }: PageProps<OverviewConnector>) => (
  <Loaded what="The portfolio" question={overviewPath(filters)} answer={() => connector.overview(filters)}>
    {found => (
      <Flex direction="column" gap="lg">
        <Replayed of={found} />
        {found.accounts === 0 ? (
          <EmptyState title="No account fits" layout="vertical">
            <Text>Take out a filter, or wait for the first sync to find customers.</Text>
          </EmptyState>
        ) : (
          <>
            <Headlines of={found} filters={filters} />
            <Queue of={found} filters={filters} />
            <Months of={found} filters={filters} />
            <Categories of={found} filters={filters} />
            <Bridge of={found} filters={filters} />
          </>
        )}
        <MadeAt at={found.madeAt} />
      </Flex>
    )}
  </Loaded>
)

function MadeAt({ at }: { at: string }) {
  const { instant } = useReader()
  return <Text variant="microcopy">{`Figures put together ${instant(at)}.`}</Text>
}
