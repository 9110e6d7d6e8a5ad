import { Flex, Text } from '@hubspot/ui-extensions'
import type { CardArr, CardExpansion, CardRenewal } from '@perennial/shared/card'
import { Contracts } from './Contracts.tsx'
import { Disputed } from './Disputed.tsx'
import { Expansion } from './Expansion.tsx'
import { Terms } from './Terms.tsx'

interface MoneyProps {
  renewal: CardRenewal | null
  arr: CardArr | null
  expansion: CardExpansion | null
}

/** Terms of the next renewal, the contracts the recurring revenue is the sum of, and whether more may be sold. */
export const Money = ({ renewal, arr, expansion }: MoneyProps) => (
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
    {expansion ? <Expansion expansion={expansion} /> : null}
  </Flex>
)
