import type { DecisionSeen } from '@perennial/shared/risk/backtest/decision-row'
import type { Feature } from '@perennial/shared/risk/features/feature'
import { onlyPortal } from '../../connector/src/cli/session.ts'
import { readEnvironment } from '../../connector/src/config/environment.ts'
import { readConfig } from '../../connector/src/config/read-config.ts'
import { lessons } from '../../connector/src/risk/lessons.ts'
import { openStore } from '../../connector/src/store/open.ts'
import { portalScope } from '../../connector/src/sync/portal.ts'
import type { Truth } from '../../test/world/truth.ts'
import { type WorldOptions, world } from '../../test/world/world.ts'
import { withEnding } from '../bench/with-ending.ts'
import { firstLook } from '../demo/first-look.ts'
import { type Stage, setStage } from '../demo/stage.ts'

/** The past decisions of a sample portal as the product finds and sees them, and what is true of them. */
export interface ReplayedSample {
  seen: DecisionSeen[]
  features: Feature[]
  truth: Truth
}

/** Fills a local HubSpot, reads it as a new user does, and replays its past. Nothing is left behind. */
export async function replayedSample(
  options: WorldOptions,
  say: (line: string) => void,
): Promise<ReplayedSample> {
  say('filling a local HubSpot')
  const contents = world(options)
  const stage = await setStage({
    contents,
    publicUrl: 'https://api.perennial.example',
    name: 'truth',
  })
  return withEnding(async () => {
    await firstLook(stage, say)
    say('replaying the past')
    return { ...(await replay(stage)), truth: contents.truth }
  }, stage.strike)
}

async function replay({ environment, filled }: Stage): Promise<Pick<ReplayedSample, 'seen' | 'features'>> {
  const env = readEnvironment(environment)
  const config = await readConfig(env.configFile)
  const store = await openStore(env)
  try {
    const portalId = await onlyPortal(store)
    const scope = await portalScope(store, portalId, config, filled.asOf, () => 'https://crm.example')
    return await store.portal(portalId, tx => lessons(tx, scope, config))
  } finally {
    await store.close()
  }
}
