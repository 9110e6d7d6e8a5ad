import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { removeEmbeddedServer } from '../../connector/src/store/postgres/embedded.ts'
import { type LocalHubspot, startHubspot } from '../../test/sandbox/hubspot/start.ts'
import { type Filled, fillPortal, type PortalContents } from '../../test/world/fill.ts'
import { root } from '../setup.mjs'
import { type Perennial, perennialIn } from './perennial.ts'

/** A local HubSpot with contents, and a connector of its own pointed at it. */
export interface Stage {
  hubspot: LocalHubspot
  filled: Filled
  home: string
  environment: NodeJS.ProcessEnv
  perennial: Perennial
  /** Ends and removes everything that was started. */
  strike(): Promise<void>
}

/** The demo does in seconds what a day's quota is for. */
const demoBuckets = { enabled: true, perTenSeconds: 5_000, searchPerSecond: 200 }

export interface StageOptions {
  contents: PortalContents
  /** Name of the origin the cards are signed for. */
  publicUrl: string
  /** What the folder is called that everything is kept in, below `.perennial`; a mark of its own is added. */
  name: string
}

export async function setStage({ contents, publicUrl, name }: StageOptions): Promise<Stage> {
  const home = join(root, '.perennial', `${name}-${randomUUID().slice(0, 8)}`)
  await mkdir(home, { recursive: true })
  const hubspot = await startHubspot({ settings: { buckets: demoBuckets } })
  const strike = async () => {
    await Promise.all([hubspot.stop(), removeEmbeddedServer(home)])
    await rm(home, { recursive: true, force: true })
  }
  try {
    const filled = await fillPortal(hubspot, contents, join(home, 'portal'))
    const environment = environmentFor(hubspot, home, filled.asOf, publicUrl)
    return { hubspot, filled, home, environment, perennial: perennialIn(environment), strike }
  } catch (error) {
    await strike()
    throw error
  }
}

/** A DATABASE_URL of the user's is for the user's portal, never for a demo. */
const environmentFor = (
  hubspot: LocalHubspot,
  home: string,
  asOf: string,
  publicUrl: string,
): NodeJS.ProcessEnv => ({
  HUBSPOT_BASE_URL: hubspot.url,
  HUBSPOT_TOKEN: hubspot.token,
  HUBSPOT_CLIENT_SECRET: hubspot.clientSecret,
  PERENNIAL_HOME: home,
  PERENNIAL_CONFIG: join(home, 'perennial.config.yaml'),
  PERENNIAL_PUBLIC_URL: publicUrl,
  PERENNIAL_AS_OF: asOf,
  DATABASE_URL: '',
})
