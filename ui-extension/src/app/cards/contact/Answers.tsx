import { Flex, StatusTag, Text } from '@hubspot/ui-extensions'
import type { ContactAnswer } from '@perennial/shared/wire/contact-card'
import { days } from '../../common/words/calendar.ts'
import { useReader } from '../../common/words/Reader.tsx'

/** What the person answered in surveys, and whether somebody has spoken to them since. */
export const Answers = ({ answers }: { answers: ContactAnswer[] }) => (
  <Flex direction="column" gap="xs">
    <Text format={{ fontWeight: 'demibold' }}>Survey answers</Text>
    {answers.length === 0 ? (
      <Text>No survey was answered in the last 400 days.</Text>
    ) : (
      answers.map(answer => <Answer key={answer.id} answer={answer} />)
    )}
  </Flex>
)

const kinds: Record<ContactAnswer['type'], string> = { nps: 'NPS', csat: 'CSAT', ces: 'CES' }
const best: Record<ContactAnswer['type'], number> = { nps: 10, csat: 5, ces: 5 }

function Answer({ answer }: { answer: ContactAnswer }) {
  const { day } = useReader()
  const { type, value, on, comment, isNegative } = answer
  return (
    <Flex direction="column" gap="flush">
      <Flex direction="row" align="center" gap="sm" wrap="wrap">
        <Text>{`${kinds[type]} ${value} of ${best[type]} on ${day(on)}`}</Text>
        {isNegative ? <Clock answer={answer} /> : null}
      </Flex>
      {comment ? <Text variant="microcopy">{`“${comment}”`}</Text> : null}
    </Flex>
  )
}

/** A negative answer asks for a talk within the days policy allows; until there was one, the clock runs. */
function Clock({ answer: { followedUpOn, days: waited, allowedDays, speakBy } }: { answer: ContactAnswer }) {
  const { day } = useReader()
  const late = waited > allowedDays
  const allowed = `${days(allowedDays)} allowed`
  if (followedUpOn)
    return (
      <StatusTag variant={late ? 'warning' : 'success'}>
        {`Spoken to on ${day(followedUpOn)}, after ${days(waited)}${late ? `, ${allowed}` : ''}`}
      </StatusTag>
    )
  return late ? (
    <StatusTag variant="danger">{`Negative, nobody spoke to them for ${days(waited)}, ${allowed}`}</StatusTag>
  ) : (
    <StatusTag variant="warning">{`Negative, to be spoken to by ${day(speakBy)}`}</StatusTag>
  )
}
