import { type Day, daysBetween } from '../../day.ts'
import { type Evidence, measure, unknown } from '../measure.ts'
import { scaled } from '../scale.ts'
import { countOf } from './count-of.ts'
import { curve } from './curve.ts'
import { type Exchange, exchangesOf } from './exchanges.ts'
import { touchEvidence } from './two-way.ts'

/** With fewer answers there is neither a norm nor a change. */
const fewestRecent = 2
const fewestBefore = 3
/** Who usually answers on the same day is not slow on the next. */
const leastNormDays = 1

/**
 * Days the customer takes to answer a mail or a call, against the account's own norm: the median of the answers of the window against
 * the median of those before it. An attempt nobody has answered yet counts once it has waited longer than the norm.
 */
export const responseGap = measure({
  id: 'response_gap',
  label: 'Response gap',
  group: 'relationship',
  figure: 'days to an answer as a multiple of the usual',
  direction: 'less_is_better',
  subjective: false,
  needs: ['touchpoints'],
  horizonDays: 400,
  defaults: {
    windowDays: 90,
    baselineDays: 310,
    channels: ['email', 'call'] as ('call' | 'email' | 'meeting')[],
    scale: curve([1, 100], [2, 75], [4, 40], [8, 0]),
    staleDays: 30,
  },
  read(view, asOf, _policy, { windowDays, baselineDays, channels, scale }) {
    if (view.ownerLogs === false)
      return unknown('The owner of the account logs no contact at all, so an answer cannot be told from none')
    const gaps = exchangesOf(view.touchpoints, channels, asOf).map(exchange => gapOf(exchange, asOf))
    const before = gaps.filter(({ age }) => age >= windowDays && age < windowDays + baselineDays)
    if (before.length < fewestBefore)
      return unknown(
        `Fewer than ${fewestBefore} answers before the last ${windowDays} days, so there is no norm`,
      )
    const norm = Math.max(leastNormDays, median(before).days)
    const recent = gaps.filter(({ age, open, days }) => (open ? days > norm : age < windowDays))
    if (recent.length < fewestRecent && !recent.some(({ open }) => open))
      return unknown(`Too few answers in ${windowDays} days to compare with the norm`)
    const now = median(recent)
    return {
      value: scaled(now.days / norm, scale),
      figure: now.days / norm,
      because: `${inWords(now)}, the account's norm is ${countOf(norm, 'day')}`,
      evidence: recent
        .toSorted((a, b) => b.days - a.days || (a.asked.id < b.asked.id ? -1 : 1))
        .slice(0, 5)
        .map(shown),
      asOf: recent.map(({ on }) => on).reduce((a, b) => (a > b ? a : b)),
      applies: true,
    }
  },
})

interface Gap extends Exchange {
  days: number
  open: boolean
  /** Of the answer; of the attempt while there is none. */
  on: Day
  /** Days since the answer; 0 while there is none. */
  age: number
}

function gapOf({ asked, answered }: Exchange, asOf: Day): Gap {
  const until = answered?.on ?? asOf
  return {
    asked,
    answered,
    days: daysBetween(asked.on, until),
    open: answered === null,
    on: answered?.on ?? asked.on,
    age: daysBetween(until, asOf),
  }
}

/** One of them, the longer of the middle two: so that it can be named. */
const median = (gaps: readonly Gap[]): Gap =>
  gaps.toSorted((a, b) => a.days - b.days || Number(a.open) - Number(b.open) || (a.on < b.on ? -1 : 1))[
    Math.floor(gaps.length / 2)
  ]!

/** Of what still waits the day is named: a number of days would change while nothing happens. */
const inWords = ({ open, days, asked }: Gap): string =>
  open ? `No answer since the ${asked.channel} of ${asked.on}` : `Answers take ${countOf(days, 'day')}`

const shown = ({ asked, answered }: Gap): Evidence =>
  touchEvidence(asked, answered === null ? ', no answer yet' : `, answered on ${answered.on}`)
