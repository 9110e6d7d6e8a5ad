import { Flex, Heading, ScoreCircle, StatusTag, Tag, Text } from '@hubspot/ui-extensions'
import type { CardHealth, CardOverride } from '@perennial/shared/card'
import { bands } from '../../common/words/band.ts'
import { roleName } from '../../common/words/names.ts'
import { Said, useReader } from '../../common/words/Reader.tsx'

/** The score with its band in words, what it rests on and when it last changed. */
export function HealthHeader({ health, stage }: { health: CardHealth; stage: string | null }) {
  const { label, variant } = bands[health.band]
  return (
    <Flex direction="row" align="center" gap="md">
      {health.score === null ? null : <ScoreCircle score={health.score} />}
      <Flex direction="column" gap="xs">
        <Flex direction="row" align="center" gap="sm" wrap="wrap">
          <Heading>{health.score === null ? 'No health score' : `Health ${health.score} of 100`}</Heading>
          <StatusTag variant={variant} hollow={health.band === 'unscored'}>
            {label}
          </StatusTag>
          {stage ? <Tag>{roleName(stage)}</Tag> : null}
        </Flex>
        {health.override ? <Overruled health={health} override={health.override} /> : null}
        {health.unscoredBecause ? (
          <Text>
            <Said>{health.unscoredBecause}</Said>
          </Text>
        ) : (
          <Footing health={health} />
        )}
      </Flex>
    </Flex>
  )
}

/** A person's word stands beside the model's, never instead of it. */
function Overruled({ health, override }: { health: CardHealth; override: CardOverride }) {
  const { day } = useReader()
  const { score, band } = health.model
  const model = score === null ? 'gives no score' : `says ${score}, ${bands[band].label.toLowerCase()}`
  return (
    <Text>{`Set by ${override.by} until ${day(override.until)}: ${override.reason}. The model ${model}.`}</Text>
  )
}

function Footing({ health }: { health: CardHealth }) {
  const { day, percent } = useReader()
  const rests = `${percent(health.coverage)} of the scorecard has data`
  const changed = health.changedOn ? `, score changed on ${day(health.changedOn)}` : ''
  return <Text variant="microcopy">{`100 is best. ${rests}${changed}.`}</Text>
}
