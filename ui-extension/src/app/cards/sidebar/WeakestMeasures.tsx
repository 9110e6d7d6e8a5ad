import { Flex, Text } from '@hubspot/ui-extensions'
import type { CardContribution } from '@perennial/shared/card'
import { Said } from '../../common/words/Reader.tsx'

/** The two known measures that hold the score back most, as the connector ranks them. */
export function WeakestMeasures({ contributions }: { contributions: CardContribution[] }) {
  const weakest = contributions.filter(({ value }) => value !== null).slice(0, 2)
  if (weakest.length === 0) return null
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'demibold' }}>Weakest measures</Text>
      {weakest.map(({ measure, label, value, because }) => (
        <Flex key={measure} direction="column" gap="flush">
          <Text>{`${label}: ${Math.round(value ?? 0)} of 100`}</Text>
          <Text variant="microcopy" truncate={{ tooltipText: because }}>
            <Said>{because}</Said>
          </Text>
        </Flex>
      ))}
    </Flex>
  )
}
