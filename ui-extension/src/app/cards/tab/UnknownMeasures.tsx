import { DescriptionList, DescriptionListItem, Flex, Text } from '@hubspot/ui-extensions'
import type { CardContribution } from '@perennial/shared/card'
import { Said } from '../../common/words/Reader.tsx'

/** Measures without data: neither good nor bad, and never counted as either. */
export const UnknownMeasures = ({ measures, alone }: { measures: CardContribution[]; alone: boolean }) => (
  <Flex direction="column" gap="xs">
    <Text format={{ fontWeight: 'demibold' }}>No data</Text>
    <Text variant="microcopy">
      {alone
        ? 'No measure has data yet, so nothing can be said about health.'
        : 'These count for nothing; their weight is spread over the measures that have data.'}
    </Text>
    <DescriptionList direction="row">
      {measures.map(({ measure, label, because }) => (
        <DescriptionListItem key={measure} label={label}>
          <Text>
            <Said>{because}</Said>
          </Text>
        </DescriptionListItem>
      ))}
    </DescriptionList>
  </Flex>
)
