import { type Day, isDay } from '@perennial/shared/day'
import { wallClock } from '../clock.ts'
import { ConfigError } from '../errors.ts'
import type { Target } from '../import/load/import-folder.ts'
import type { ReadMapping } from '../import/mapping/read-mapping.ts'
import type { Store } from '../store/store.ts'
import { readPortal } from '../sync/portal.ts'
import { startOfDay } from '../view/start-of-day.ts'
import { onlyPortal } from './session.ts'

const usualPortal = 'import'

/**
 * The portal that was asked for, that the mapping names, or the only one there is. Where there is none yet, or the
 * mapping asks for one of its own, it will be made: with the mapping's time zone and currency, and no CRM behind it.
 */
export async function importTarget(
  store: Store,
  { portal, timeZone, currency = 'USD' }: ReadMapping,
  asked: string | undefined,
): Promise<Target> {
  const known = await store.portals()
  const portalId = asked ?? portal ?? (known.length === 0 ? usualPortal : await onlyPortal(store))
  if (!known.includes(portalId) && (known.length === 0 || portalId === portal))
    return { portalId, timeZone, currency, isNew: true }
  if (!known.includes(portalId))
    throw new ConfigError(`there is no portal ${portalId}; there is ${known.join(', ')}`, {
      field: '--portal',
      remedy: `name one of them, or say portal: ${portalId} in the mapping to make one of its own`,
    })
  const stored = await store.portal(portalId, tx => readPortal(tx, portalId))
  return { portalId, timeZone: stored.timeZone, currency: stored.currency, isNew: false }
}

/** The moment from which imported facts count as known: the start of a day in the portal's zone, or now. */
export function knownFromOf(day: Day | undefined, timeZone: string): Date {
  const now = wallClock.now()
  if (day === undefined) return now
  const start = isDay(day) ? startOfDay(day, timeZone) : null
  if (start !== null && start <= now) return start
  throw new ConfigError(
    `--known: ${JSON.stringify(day)} is ${start === null ? 'not a day' : 'yet to come'}`,
    {
      field: '--known',
      remedy: 'write the day from which the facts were known, YYYY-MM-DD, today at the latest',
    },
  )
}
