import { askedOf } from '../config/mirrored.ts'
import { lineInConfig } from '../config/read-config.ts'
import type { Crm } from '../crm/crm.ts'
import { missingSources } from '../doctor/portal-checks.ts'
import { ConfigError } from '../errors.ts'
import { wasAskedFor } from '../mirror/asked.ts'
import { recordKinds } from '../record.ts'
import type { Session } from './session.ts'

/**
 * Before a mapping is used for the first time, and after it was changed: every property it names must
 * exist. HubSpot answers a misspelt name with nothing at all, and nothing looks like unknown.
 */
export async function checkNewMapping(session: Session, crm: Crm, portalId: string): Promise<void> {
  if (!(await isNew(session, portalId))) return
  const { config, env } = session
  const [missing] = missingSources(await crm.describe(), config.mapping)
  if (!missing) return
  const field = missing.path.join('.')
  throw new ConfigError(
    `${env.configFile}:${await lineInConfig(env.configFile, missing.path)}: ${field}: the portal has no ${missing.kind} property "${missing.name}"`,
    {
      field,
      remedy:
        'write the internal name of a property of the portal, or null if it has none; `perennial doctor` lists all that are missing',
    },
  )
}

function isNew({ store, config }: Session, portalId: string): Promise<boolean> {
  return store.portal(portalId, async tx => {
    for (const kind of recordKinds)
      if (!(await wasAskedFor(tx, portalId, kind, askedOf(config, kind, false)))) return true
    return false
  })
}
