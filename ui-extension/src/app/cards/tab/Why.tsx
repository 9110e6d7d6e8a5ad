import { Flex, Text } from '@hubspot/ui-extensions'
import type { CardHealth } from '@perennial/shared/card'
import { Contributions } from './Contributions.tsx'
import { UnknownMeasures } from './UnknownMeasures.tsx'

/** The parts that sum to the score, worst first, and apart from them what nobody knows. */
export function Why({ health }: { health: CardHealth }) {
  const known = health.contributions.filter(({ value }) => value !== null)
  const unknown = health.contributions.filter(({ state }) => state === 'missing')
  if (health.contributions.length === 0) {
    return <Text>None of the scorecard's measures has data for this company yet.</Text>
  }
  return (
    <Flex direction="column" gap="md">
      {known.length > 0 ? (
        <Contributions known={known} adjustments={health.adjustments} score={health.score} />
      ) : null}
      {unknown.length > 0 ? <UnknownMeasures measures={unknown} alone={known.length === 0} /> : null}
      <Text variant="microcopy">
        {`Scorecard "${health.scorecard}" (${health.scorecardBecause}), version ${health.version}.`}
      </Text>
    </Flex>
  )
}
