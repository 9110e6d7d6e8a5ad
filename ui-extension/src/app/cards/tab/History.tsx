import { Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions'
import type { CompanyHistory } from '@perennial/shared/wire/company-history'
import { Loaded } from '../../common/load/Loaded.tsx'
import { useLoaded } from '../../common/load/useLoaded.ts'
import { Said } from '../../common/words/Reader.tsx'
import { Changes } from './Changes.tsx'
import type { Details } from './details.ts'
import { Moves } from './Moves.tsx'
import { ScoreChart } from './ScoreChart.tsx'

interface HistoryProps {
  companyId: number
  details: Details
}

/** What changed of late and a year of scores: asked for apart, since nobody waits for it. */
export const History = ({ companyId, details }: HistoryProps) => (
  <Loaded
    what="What changed"
    question={`history ${companyId}`}
    answer={() => details.history(companyId)}
    compact
  >
    {history =>
      history.incomplete ? (
        <Completed history={history} companyId={companyId} details={details} />
      ) : (
        <Told history={history} />
      )
    }
  </Loaded>
)

/** What was stored, until the months before it have been worked out. */
function Completed({ history, companyId, details }: HistoryProps & { history: CompanyHistory }) {
  const { state } = useLoaded(`replayed history ${companyId} ${history.syncedAt}`, () =>
    details.replayedHistory(companyId),
  )
  if (state.status === 'ready') return <Told history={state.value} />
  return (
    <Flex direction="column" gap="md">
      <Told history={history} />
      {state.status === 'failed' ? (
        <Text variant="microcopy">{`The months before the first score could not be worked out: ${state.failure.message}`}</Text>
      ) : (
        <LoadingSpinner label="Working out the months before the first score" showLabel />
      )}
    </Flex>
  )
}

/** Nothing is called unknown that is still being worked out. */
function Difference({ history: { difference, differenceUnknown, incomplete } }: { history: CompanyHistory }) {
  if (difference) return <Changes difference={difference} />
  return incomplete ? null : (
    <Text>
      <Said>{`Unknown. ${differenceUnknown}`}</Said>
    </Text>
  )
}

const Told = ({ history }: { history: CompanyHistory }) => (
  <Flex direction="column" gap="md">
    <Text format={{ fontWeight: 'demibold' }}>{`What changed in ${history.windowDays} days`}</Text>
    <Difference history={history} />
    {history.moves.length > 0 ? <Moves moves={history.moves} /> : null}
    <ScoreChart history={history} />
  </Flex>
)
