import { Flex, Text } from '@hubspot/ui-extensions'
import type { CardReason, CardRenewal } from '@perennial/shared/card'
import { Said, useReader } from '../../common/words/Reader.tsx'

/** The probability with what speaks against and for the renewal, the strongest first; what it rests on where nothing does. */
export function RiskReasons({ renewal }: { renewal: CardRenewal | null }) {
  const { percent, said } = useReader()
  const probability = renewal?.probability
  if (!probability) return null
  const { raises, lowers } = probability.reasons
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'demibold' }}>{`Renewal probability ${percent(probability.renews)}`}</Text>
      <Reasons title="Raises the risk" reasons={raises} />
      <Reasons title="Lowers the risk" reasons={lowers} />
      {raises.length + lowers.length === 0 ? (
        <Text variant="microcopy">{said(probability.because)}</Text>
      ) : null}
    </Flex>
  )
}

function Reasons({ title, reasons }: { title: string; reasons: CardReason[] }) {
  if (reasons.length === 0) return null
  return (
    <Flex direction="column" gap="flush">
      <Text variant="microcopy">{title}</Text>
      {reasons.map(({ label, because }) => (
        <Text key={label}>
          <Said>{`${label}: ${because}`}</Said>
        </Text>
      ))}
    </Flex>
  )
}
