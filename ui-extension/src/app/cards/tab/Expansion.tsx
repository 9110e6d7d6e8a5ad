import { DescriptionList, DescriptionListItem, Text } from '@hubspot/ui-extensions'
import type { CardExpansion } from '@perennial/shared/card'
import { Said } from '../../common/words/Reader.tsx'

/** Whether more may be sold to the customer, and why, or what forbids to raise it. */
export const Expansion = ({ expansion }: { expansion: CardExpansion }) => (
  <DescriptionList direction="row">
    <DescriptionListItem label="Expansion">
      <Text>{`${expansion.flag ? 'May be raised' : 'Not to be raised now'}${scoreText(expansion)}`}</Text>
      <Text variant="microcopy">
        <Said>{reason(expansion)}</Said>
      </Text>
    </DescriptionListItem>
  </DescriptionList>
)

const scoreText = ({ score }: CardExpansion): string => (score === null ? '' : `, score ${score} of 100`)

function reason({ flag, score, because, blockedBy }: CardExpansion): string {
  if (flag) return because
  if (blockedBy.length > 0) return `${blockedBy.join('. ')}.`
  return score === null
    ? 'Too little is known about seats and use.'
    : 'The use of the product does not ask for more yet.'
}
