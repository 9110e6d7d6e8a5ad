import { Statistics, StatisticsItem, Text } from '@hubspot/ui-extensions'
import type { ContactCard } from '@perennial/shared/wire/contact-card'
import { days } from '../../common/words/calendar.ts'
import type { Figure } from '../../common/words/figures.ts'
import { channels } from '../../common/words/names.ts'
import { type Formats, useReader } from '../../common/words/Reader.tsx'
import { revenueText } from '../record/accountWords.ts'

/** What is at stake, when we last spoke and how fast the person answers. */
export function ContactFigures({ card }: { card: ContactCard }) {
  const reader = useReader()
  const figures = [stakeFigure(card, reader), touchFigure(card, reader), responseFigure(card, reader)]
  return (
    <Statistics>
      {figures.map(({ label, number, note }) => (
        <StatisticsItem key={label} label={label} number={number}>
          <Text variant="microcopy">{note}</Text>
        </StatisticsItem>
      ))}
    </Statistics>
  )
}

function stakeFigure({ atStake, customers }: ContactCard, reader: Formats): Figure {
  const label = 'ARR at stake'
  if (customers === 0) return { label, number: 'None', note: 'Belongs to no customer' }
  const of = customers === 1 ? 'Of one customer' : `Of ${customers} customers`
  return { label, number: revenueText(atStake, reader), note: of }
}

function touchFigure({ activity }: ContactCard, { day }: Formats): Figure {
  const label = 'Last touch'
  const [latest] = activity
  return latest
    ? { label, number: day(latest.last.on), note: channels[latest.channel] }
    : { label, number: 'None', note: 'Nothing is logged with this person' }
}

function responseFigure({ response, noResponseBecause }: ContactCard, { day }: Formats): Figure {
  if (!response) return { label: 'Time to answer', number: 'Unknown', note: noResponseBecause ?? '' }
  const note = `Usually ${days(response.norm)}`
  return response.waitingSince
    ? {
        label: 'Waits for an answer',
        number: days(response.days),
        note: `${note}; since ${day(response.waitingSince)}`,
      }
    : { label: 'Time to answer', number: days(response.days), note }
}
