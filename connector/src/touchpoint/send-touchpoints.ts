import { DateTime } from 'luxon'
import type { Crm, LoggedTouchpoint } from '../crm/crm.ts'
import type { Store } from '../store/store.ts'
import { type StoredTouchpoint, settleTouchpoint, waitingTouchpoints } from './stored-touchpoint.ts'

interface Portal {
  portalId: string
  timeZone: string
}

/** Logs in the CRM what it is not known to have, each once under its key, and remembers what came of it. */
export async function sendTouchpoints(
  store: Store,
  crm: Crm,
  { portalId, timeZone }: Portal,
  touchpoints: StoredTouchpoint[],
): Promise<void> {
  const outcomes = await crm.log(touchpoints.map(touchpoint => inCrm(touchpoint, portalId, timeZone)))
  await store.portal(portalId, async tx => {
    for (const [index, touchpoint] of touchpoints.entries())
      await settleTouchpoint(tx, portalId, touchpoint, outcomes[index]!)
  })
}

/** What waits since the CRM could not be reached; answers how many there were. */
export async function sendWaitingTouchpoints(store: Store, crm: Crm, portal: Portal): Promise<number> {
  const waiting = await store.portal(portal.portalId, tx => waitingTouchpoints(tx, portal.portalId))
  if (waiting.length > 0) await sendTouchpoints(store, crm, portal, waiting)
  return waiting.length
}

const inCrm = (
  { accountId, request, by, at }: StoredTouchpoint,
  portalId: string,
  timeZone: string,
): LoggedTouchpoint => ({
  key: `${portalId} ${request.key}`,
  channel: request.channel,
  companyId: accountId,
  contactIds: request.contactIds,
  at: momentOf(request.on, at, timeZone),
  subject: request.subject,
  body: [request.body, `Logged by ${by}`].filter(Boolean).join('\n\n'),
  ownerId: null,
})

/** The moment it was logged for one of that day; noon of the day for an earlier one. */
function momentOf(day: string, loggedAt: string, timeZone: string): string {
  const logged = DateTime.fromISO(loggedAt, { zone: timeZone })
  if (logged.toISODate() === day) return loggedAt
  return DateTime.fromISO(day, { zone: timeZone }).set({ hour: 12 }).toUTC().toISO() ?? loggedAt
}
