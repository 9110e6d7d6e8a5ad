import { Flex, Text } from '@hubspot/ui-extensions'
import type { CardArr, CardRenewal } from '@perennial/shared/card'
import { Contracts } from './Contracts.tsx'
import { Disputed } from './Disputed.tsx'
import { Terms } from './Terms.tsx'

/** Terms of the next renewal and the contracts the recurring revenue is the sum of. */
export const Money = ({ renewal, arr }: { renewal: CardRenewal | null; arr: CardArr | null }) => (
  <Flex direction="column" gap="md">
    {renewal ? (
      <Terms renewal={renewal} />
    ) : (
      <Text>Nothing about a renewal is recorded for this company.</Text>
    )}
    {arr && arr.contracts.length > 0 ? (
      <>
        <Contracts arr={arr} />
        <Disputed what="amount" others={arr.disputed} />
      </>
    ) : (
      <Text>No contract in force is recorded.</Text>
    )}
  </Flex>
)
