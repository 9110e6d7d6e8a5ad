import { DescriptionList, DescriptionListItem, Text } from '@hubspot/ui-extensions'
import type { CardRelationship, CardSign } from '@perennial/shared/card'
import { fromToday } from '../../common/words/calendar.ts'
import { channels } from '../../common/words/names.ts'
import { type Formats, Said, useReader } from '../../common/words/Reader.tsx'
import { countsText } from './countsText.ts'
import { Evidence } from './Evidence.tsx'

/** How we and the customer are in touch, against what is usual for them. */
export function Relationship({ relationship }: { relationship: CardRelationship }) {
  const reader = useReader()
  return (
    <DescriptionList direction="row">
      <DescriptionListItem label="Last contact both ways">
        <Text>{lastText(relationship, reader)}</Text>
      </DescriptionListItem>
      <DescriptionListItem label={`Contact in ${relationship.windowDays} days`}>
        <Text>{countsText(relationship.channels) ?? 'None recorded'}</Text>
      </DescriptionListItem>
      <DescriptionListItem label="Response gap">
        <Sign sign={relationship.responseGap} />
      </DescriptionListItem>
      <DescriptionListItem label="Champions and sponsors">
        <Sign sign={relationship.sponsors} />
      </DescriptionListItem>
    </DescriptionList>
  )
}

function lastText({ lastTwoWay: last }: CardRelationship, { day }: Formats): string {
  if (!last) return 'None recorded'
  return `${channels[last.channel]} ${fromToday(-last.daysAgo)} (${day(last.on)})`
}

const Sign = ({ sign: { known, because, evidence } }: { sign: CardSign }) => (
  <>
    <Text>
      <Said>{known ? because : `Unknown: ${because}`}</Said>
    </Text>
    <Evidence evidence={evidence} />
  </>
)
