import { Flex, Link, Text } from '@hubspot/ui-extensions'
import type { Escalation } from '@perennial/shared/wire/ticket-card'
import { useReader } from '../../common/words/Reader.tsx'

const shown = 3

/** What is escalated at the same account and still open, the longest open first. */
export function Escalations({ escalations, ticketId }: { escalations: Escalation[]; ticketId: string }) {
  if (escalations.length === 0) return <Text>No escalation is open at this account.</Text>
  const more = escalations.length - shown
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'demibold' }}>{`Open escalations: ${escalations.length}`}</Text>
      {escalations.slice(0, shown).map(one => (
        <EscalationLine key={one.id} escalation={one} isThis={one.id === ticketId} />
      ))}
      {more > 0 ? <Text variant="microcopy">{`and ${more} more`}</Text> : null}
    </Flex>
  )
}

function EscalationLine({ escalation, isThis }: { escalation: Escalation; isThis: boolean }) {
  const { day } = useReader()
  const { subject, priority, openedOn, url } = escalation
  return (
    <Flex direction="column" gap="flush">
      {url && !isThis ? <Link href={url}>{subject}</Link> : <Text>{isThis ? 'This ticket' : subject}</Text>}
      <Text variant="microcopy">{`${priority}, open since ${day(openedOn)}`}</Text>
    </Flex>
  )
}
