import { Flex, Text } from '@hubspot/ui-extensions'
import type { TicketCost, TicketEffect } from '@perennial/shared/wire/ticket-card'

/** By how much the ticket lowers the health score, and through which measures. */
export const Cost = ({ cost }: { cost: TicketCost }) => (
  <Flex direction="column" gap="xs">
    <Text format={{ fontWeight: 'demibold' }}>{costText(cost)}</Text>
    {cost.because ? <Text variant="microcopy">{cost.because}</Text> : null}
    {cost.effects.map(effect => (
      <Text key={effect.measure} variant="microcopy" truncate={{ tooltipText: effect.because }}>
        {effectText(effect)}
      </Text>
    ))}
  </Flex>
)

function costText({ points }: TicketCost): string {
  if (points === null) return 'What this ticket costs is unknown'
  const size = Number(Math.abs(points).toFixed(1))
  if (size === 0) return 'This ticket does not change the health score'
  return `This ticket ${points > 0 ? 'lowers' : 'raises'} health by ${size} ${size === 1 ? 'point' : 'points'}`
}

const effectText = ({ label, value, without }: TicketEffect): string =>
  `${label}: ${valueText(value)}, without it ${valueText(without)}`

const valueText = (value: number | null): string =>
  value === null ? 'unknown' : `${Math.round(value)} of 100`
