import { Flex } from '@hubspot/ui-extensions'
import { Loaded } from '../../common/load/Loaded.tsx'
import type { Details } from './details.ts'
import { Handoff } from './Handoff.tsx'
import { Milestones } from './Milestones.tsx'
import { StageWay } from './StageWay.tsx'

/** Where the customer stands, what was to be reached by now, and what is handed over. What is not known is left out. */
export const Plan = ({ companyId, details }: { companyId: number; details: Details }) => (
  <Loaded
    what="The plan of the customer"
    question={`plan ${companyId}`}
    answer={() => details.plan(companyId)}
    compact
  >
    {({ stage, history, milestones, handoff }) => (
      <Flex direction="column" gap="md">
        <StageWay stage={stage} history={history} />
        {milestones.length > 0 ? <Milestones milestones={milestones} /> : null}
        <Handoff handoff={handoff} />
      </Flex>
    )}
  </Loaded>
)
