import { appendFile } from 'node:fs/promises'
import { unmetered } from '../../test/sandbox/hubspot/proofs/proof-portal.ts'
import { sampleSeed, world } from '../../test/world/world.ts'
import { type Stage, setStage } from '../demo/stage.ts'
import { withEnding } from './with-ending.ts'

/** The origin card requests are signed for. */
export const publicUrl = 'https://api.perennial.example'

/** Whoever the bench signs for sees every account. */
export const viewer = 'bench@perennial.example'

const noPace = 'budget:\n  callsPerTenSeconds: 1000000\n  searchesPerSecond: 1000000\n'

/** Runs work on the sample portal with a configured connector and no quota; removes all of it afterwards. */
export async function onSample<T>(accounts: number, work: (stage: Stage) => Promise<T>): Promise<T> {
  const contents = world({ seed: sampleSeed, accounts })
  const stage = await setStage({ contents, publicUrl, name: 'bench' })
  return withEnding(async () => {
    await stage.hubspot.settings({ buckets: unmetered })
    await stage.perennial('init')
    await appendFile(stage.environment.PERENNIAL_CONFIG!, `${noPace}roles:\n  revops: [${viewer}]\n`)
    await stage.perennial('fields')
    return work(stage)
  }, stage.strike)
}
