import { type Evidence, measure, unknown } from '../measure.ts'
import { scaled } from '../scale.ts'
import { answerTimes, type Gap, usualAnswerWindow } from './answer-times.ts'
import { countOf } from './count-of.ts'
import { curve } from './curve.ts'
import { touchEvidence } from './two-way.ts'

/**
 * Days the customer takes to answer a mail or a call, against the account's own norm: the median of the answers of the window against
 * the median of those before it (`answerTimes`).
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
    ...usualAnswerWindow,
    scale: curve([1, 100], [2, 75], [4, 40], [8, 0]),
    staleDays: 30,
  },
  read(view, asOf, _policy, settings) {
    if (view.ownerLogs === false)
      return unknown('The owner of the account logs no contact at all, so an answer cannot be told from none')
    const times = answerTimes(view.touchpoints, asOf, settings)
    if (typeof times === 'string') return unknown(times)
    const { norm, now, recent } = times
    return {
      value: scaled(now.days / norm, settings.scale),
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

/** Of what still waits the day is named: a number of days would change while nothing happens. */
const inWords = ({ open, days, asked }: Gap): string =>
  open ? `No answer since the ${asked.channel} of ${asked.on}` : `Answers take ${countOf(days, 'day')}`

const shown = ({ asked, answered }: Gap): Evidence =>
  touchEvidence(asked, answered === null ? ', no answer yet' : `, answered on ${answered.on}`)
