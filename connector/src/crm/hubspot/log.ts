import type { Outcome } from '../../record.ts'
import type { LoggedTouchpoint } from '../crm.ts'
import { engagements, toEngagement } from './engagements.ts'
import { createOnce } from './keyed.ts'
import type { Portal } from './portal.ts'

type Channel = LoggedTouchpoint['channel']

/** Logs touchpoints as native engagements, each once under its key; one outcome each, in order. */
export async function log(portal: Portal, touchpoints: LoggedTouchpoint[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const entries = touchpoints.map((touchpoint, position) => ({ touchpoint, position }))
  for (const channel of Object.keys(engagements) as Channel[]) {
    const own = entries.filter(({ touchpoint }) => touchpoint.channel === channel)
    if (own.length === 0) continue
    const shelf = { kind: channel, text: engagements[channel].text }
    const logged = await createOnce(
      portal,
      shelf,
      own.map(({ touchpoint }) => touchpoint),
      toEngagement,
    )
    for (const [index, { position }] of own.entries()) outcomes[position] = logged[index]!
  }
  return outcomes
}
