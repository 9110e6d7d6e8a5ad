import { Flex, ScoreCircle, StatusTag, Text } from '@hubspot/ui-extensions'
import type { CardHealth } from '@perennial/shared/card'
import { bands } from '../../common/words/band.ts'
import { Said } from '../../common/words/Reader.tsx'

/** Score and band, or why there is no score. */
export function Band({ health }: { health: CardHealth }) {
  const { label, variant } = bands[health.band]
  return (
    <Flex direction="row" align="center" gap="sm">
      {health.score === null ? null : <ScoreCircle score={health.score} />}
      <Flex direction="column" align="start" gap="xs">
        <StatusTag variant={variant} hollow={health.band === 'unscored'}>
          {label}
        </StatusTag>
        <Text variant="microcopy">
          <Said>{health.unscoredBecause ?? `Health ${health.score} of 100, 100 is best`}</Said>
        </Text>
      </Flex>
    </Flex>
  )
}
