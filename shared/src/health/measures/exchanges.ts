import type { Day } from '../../day.ts'
import type { Touchpoint } from '../../model/touchpoint.ts'

/** Something of ours that waits for the customer, and the day he next took part; null while he has not. */
export interface Exchange {
  asked: Touchpoint
  answered: Touchpoint | null
}

/**
 * What we sent or tried, each with the next time the customer took part. Several attempts before one answer are one exchange,
 * counted from the first. Days have no order within them: a contact on the day of an attempt answers it. Only the last
 * exchange can be unanswered.
 */
export function exchangesOf(
  touchpoints: readonly Touchpoint[],
  channels: readonly string[],
  asOf: Day,
): Exchange[] {
  const inOrder = touchpoints.filter(({ on }) => on <= asOf).toSorted(earliestFirst)
  const exchanges: Exchange[] = []
  let asked: Touchpoint | null = null
  for (const one of inOrder) {
    if (!one.twoWay) asked ??= waitsForAnswer(one, channels) ? one : null
    else if (asked !== null) {
      exchanges.push({ asked, answered: one })
      asked = null
    }
  }
  return asked === null ? exchanges : [...exchanges, { asked, answered: null }]
}

const waitsForAnswer = ({ channel, direction }: Touchpoint, channels: readonly string[]): boolean =>
  direction !== 'inbound' && channels.includes(channel)

/** On one day what we sent comes before what answers it. */
const earliestFirst = (a: Touchpoint, b: Touchpoint): number =>
  a.on !== b.on ? (a.on < b.on ? -1 : 1) : Number(a.twoWay) - Number(b.twoWay) || (a.id < b.id ? -1 : 1)
