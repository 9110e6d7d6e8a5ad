import { Flex, Text } from '@hubspot/ui-extensions'
import type { CompanyHistory } from '@perennial/shared/wire/company-history'
import { Loaded } from '../../common/load/Loaded.tsx'
import { Changes } from './Changes.tsx'
import type { Details } from './details.ts'
import { Moves } from './Moves.tsx'
import { ScoreChart } from './ScoreChart.tsx'

/** What changed of late and a year of scores: asked for apart, since nobody waits for it. */
export const History = ({ companyId, details }: { companyId: number; details: Details }) => (
  <Loaded
    what="What changed"
    question={`history ${companyId}`}
    answer={() => details.history(companyId)}
    compact
  >
    {history => <Told history={history} />}
  </Loaded>
)

const Told = ({ history }: { history: CompanyHistory }) => (
  <Flex direction="column" gap="md">
    <Text format={{ fontWeight: 'demibold' }}>{`What changed in ${history.windowDays} days`}</Text>
    {history.difference ? (
      <Changes difference={history.difference} />
    ) : (
      <Text>{`Unknown. ${history.differenceUnknown}`}</Text>
    )}
    {history.moves.length > 0 ? <Moves moves={history.moves} /> : null}
    <ScoreChart history={history} />
  </Flex>
)
