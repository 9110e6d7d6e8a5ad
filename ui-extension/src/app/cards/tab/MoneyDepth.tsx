import { Flex } from '@hubspot/ui-extensions'
import { Loaded } from '../../common/load/Loaded.tsx'
import type { PageActions } from '../actions/Actions.tsx'
import { Bridge } from './Bridge.tsx'
import { ContractFacts } from './ContractFacts.tsx'
import type { Details } from './details.ts'
import { Edits } from './Edits.tsx'
import { PastRenewals } from './PastRenewals.tsx'

interface MoneyDepthProps {
  companyId: number
  details: Details
  page: PageActions
  /** The card above shows the same facts. */
  onChanged: () => void
}

/** The bridge of the year, contract terms, past renewals and edits by hand: asked for when the tab is first opened. */
export const MoneyDepth = ({ companyId, details, page, onChanged }: MoneyDepthProps) => (
  <Loaded
    what="The ARR bridge and renewal history"
    question={`money ${companyId}`}
    answer={() => details.money(companyId)}
    compact
  >
    {({ bridge, facts, renewals, edits }, reload) => (
      <Flex direction="column" gap="md">
        <Bridge bridge={bridge} />
        <ContractFacts
          facts={facts}
          confirm={request => details.confirm(companyId, request)}
          onConfirmed={() => {
            reload()
            onChanged()
          }}
        />
        <PastRenewals renewals={renewals} />
        <Edits
          edits={edits}
          decide={(editId, request) => details.decide(companyId, editId, request)}
          page={page}
          onDecided={() => {
            reload()
            onChanged()
            page.refreshObjectProperties()
          }}
        />
      </Flex>
    )}
  </Loaded>
)
