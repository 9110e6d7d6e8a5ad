import { EmptyState, Text } from '@hubspot/ui-extensions'
import type { DealCard } from '@perennial/shared/wire/deal-card'
import type { RecordAccount } from '@perennial/shared/wire/record-card'

/** The deal renews nothing, or nothing that is known. */
export const NoRenewal = ({ deal, account }: { deal: DealCard['deal']; account: RecordAccount }) =>
  deal.isRenewal ? (
    <EmptyState title="No renewal found" imageName="deals" layout="vertical">
      <Text>
        {account.isCustomer
          ? `No contract of ${account.name} comes up near ${deal.closeDate ? 'the close date of this deal' : 'this deal, which has no close date'}. Check the close date and the end of the contract.`
          : `${account.name} has no contract, so there is nothing to renew.`}
      </Text>
    </EmptyState>
  ) : (
    <EmptyState title="Not a renewal deal" imageName="deals" layout="vertical">
      <Text>{`This deal does not renew a contract of ${account.name}, so it has no target, no notice date and no renewal probability.`}</Text>
    </EmptyState>
  )
