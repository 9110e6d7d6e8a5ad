import { daysBetween } from '../../day.ts'
import type { Touchpoint } from '../../model/touchpoint.ts'
import { measure, unknown } from '../measure.ts'
import { scaled } from '../scale.ts'
import { curve } from './curve.ts'
import { silenceIsFact, whyUnheard } from './silence.ts'
import { touchEvidence, twoWay } from './two-way.ts'

/** Below so many contacts in a window a habit is too thin to be measured by. */
const leastUsual = 1

/**
 * Two-way contacts of the window against the account's own habit before it. A channel counts once a day, so that a thread of
 * ten mails is one contact. The habit begins with the first contact ever seen; a baseline shorter than the window is
 * not multiplied up.
 */
export const engagementFrequency = measure({
  id: 'engagement_frequency',
  label: 'Engagement frequency',
  group: 'relationship',
  figure: 'two-way contacts of the window as a multiple of the usual number',
  direction: 'more_is_better',
  subjective: false,
  needs: ['touchpoints'],
  horizonDays: 400,
  defaults: {
    windowDays: 90,
    baselineDays: 270,
    channels: ['call', 'email', 'meeting'] as ('call' | 'email' | 'meeting')[],
    scale: curve([0, 0], [0.5, 45], [1, 80], [1.5, 100]),
    staleDays: 30,
  },
  read(view, asOf, _policy, { windowDays, baselineDays, channels, scale }) {
    const contacts = oncePerDay(twoWay(view, asOf).filter(one => isOneOf(one, channels)))
    const ages = contacts.map(({ on }) => daysBetween(on, asOf))
    const recent = contacts.slice(0, ages.filter(age => age < windowDays).length)
    if (recent.length === 0 && (contacts.length === 0 || !silenceIsFact(view, asOf)))
      return unknown(whyUnheard(view, asOf))
    const before = ages.filter(age => age >= windowDays && age < windowDays + baselineDays)
    const known = Math.min(baselineDays, ages.at(-1)! + 1 - windowDays)
    const usual = Math.max(leastUsual, (before.length * windowDays) / Math.max(windowDays, known))
    const multiple = recent.length / usual
    return {
      value: scaled(multiple, scale),
      figure: multiple,
      because: `${recent.length} two-way contacts in ${windowDays} days${byChannel(recent)}, usually ${usual.toFixed(1)}`,
      evidence: (recent.length > 0 ? recent : contacts).slice(0, 5).map(contact => touchEvidence(contact)),
      asOf: contacts[0]!.on,
      applies: true,
    }
  },
})

const isOneOf = ({ channel }: Touchpoint, channels: readonly string[]): boolean => channels.includes(channel)

function oncePerDay(latestFirst: readonly Touchpoint[]): Touchpoint[] {
  const seen = new Set<string>()
  return latestFirst.filter(({ channel, on }) => {
    const key = `${on} ${channel}`
    return !seen.has(key) && seen.add(key)
  })
}

/** " (2 email, 1 meeting)", by name. */
function byChannel(contacts: readonly Touchpoint[]): string {
  const counts = Map.groupBy(contacts, ({ channel }) => channel)
  const said = [...counts].map(([channel, own]) => `${own.length} ${channel}`).toSorted()
  return said.length === 0 ? '' : ` (${said.join(', ')})`
}
