import { measure } from '../measure.ts'
import { soundOf, toneScale } from './text/said.ts'
import { isWithin } from './within.ts'

/**
 * How the account's tickets sound, read on the spot by a small list of words of feeling in English, German, French, Spanish
 * and Dutch, with denial ("not bad", "no longer works") and degree ("very", "a bit"). It knows no irony, no spelling mistakes and
 * no other language, and does not know who wrote what in a text with replies in it; a text without a word of its list says nothing. Words
 * that merely report a fault are no feeling; that something does not work counts half a complaint.
 */
export const ticketSentiment = measure({
  id: 'ticket_sentiment',
  label: 'Sentiment of tickets',
  group: 'sentiment',
  figure: 'mean tone of ticket texts, −1 (bad) to 1 (good)',
  direction: 'more_is_better',
  subjective: true,
  needs: ['tickets', 'ticket_text'],
  horizonDays: 800,
  defaults: {
    windowDays: 180,
    halfLifeDays: 60,
    scale: toneScale,
    staleDays: 30,
  },
  read(view, asOf, _policy, { windowDays, ...settings }) {
    const texts = view.tickets
      .filter(({ openedOn }) => isWithin(openedOn, asOf, windowDays))
      .flatMap(({ id, openedOn: on, subject, text, url }) =>
        text === null ? [] : [{ id, on, text: `${subject}. ${text}`, where: 'ticket', url }],
      )
    return soundOf(texts, 'tickets', asOf, settings)
  },
})
