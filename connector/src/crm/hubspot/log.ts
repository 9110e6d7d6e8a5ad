import type { Outcome } from '../../record.ts'
import type { LoggedTouchpoint } from '../crm.ts'
import { createRecords } from './create.ts'
import { engagements, toEngagement } from './engagements.ts'
import type { Portal } from './portal.ts'

type Channel = LoggedTouchpoint['channel']

/**
 * Logs touchpoints as native engagements, one outcome each, in order: the new engagement's id when it
 * went well, the company's when not. Nothing is sent twice after an answer was lost: the outcome then
 * has category ANSWER_LOST and must be looked up by a person.
 */
export async function log(portal: Portal, touchpoints: LoggedTouchpoint[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const entries = touchpoints.map((touchpoint, position) => ({ touchpoint, position }))
  for (const channel of Object.keys(engagements) as Channel[]) {
    const own = entries.filter(({ touchpoint }) => touchpoint.channel === channel)
    const logged = await createRecords(
      portal,
      channel,
      own.map(({ touchpoint }) => toEngagement(touchpoint)),
    )
    for (const [index, { position }] of own.entries()) outcomes[position] = logged[index]!
  }
  return outcomes
}
