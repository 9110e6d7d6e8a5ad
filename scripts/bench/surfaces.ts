import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { stopwatch } from '../../connector/src/clock.ts'
import { serveCards } from '../demo/serve-cards.ts'
import { type Bench, type Figure, judged } from './figure.ts'
import { healthAsOf, healthRules, withHealthPortal } from './health-portal.ts'
import { quantile } from './measured.ts'
import { bodyOf, openLoop } from './open-loop.ts'
import { runHere } from './processes/job.ts'
import { publicUrl, viewer } from './sample-stage.ts'
import { withScratch } from './scratch.ts'
import {
  cardNames,
  clientSecret,
  floorName,
  pageNames,
  replayedHistory,
  signedCall,
  surfaceCall,
  surfaceNames,
} from './surface-calls.ts'
import { withEnding } from './with-ending.ts'

const accounts = 100_000
const perSecond = 50
const rounds = 100
const mostMs = 50

/** How long a person waits for the connector behind each surface in a large portal. */
export const surfaces: Bench = {
  name: 'surfaces',
  about: `${perSecond} signed requests a second, whatever the answers take, over a mix of what cards and pages ask of a portal of ${accounts.toLocaleString('en-US')} accounts; peer: the same quantile of a request for one row among them`,
  run: say =>
    withScratch(async scratch => {
      const url = await scratch.database('surfaces')
      say(`surfaces: filling in ${accounts} accounts`)
      await withHealthPortal(url, accounts)
      say('surfaces: concluding about them and putting the portfolio together')
      const built = JSON.parse(await runHere('surfaces-portal.ts', url)) as number
      const figures = await serving(url, serviceUrl => measuredAt(serviceUrl, say))
      return [judged({ name: 'surfaces portfolio put together', unit: 's', value: built / 1000 }), ...figures]
    }),
}

/** Runs work with the real service on the database, in a process of its own. */
export async function serving<T>(databaseUrl: string, work: (serviceUrl: string) => Promise<T>): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), 'perennial-bench-'))
  return withEnding(
    async () => {
      const config = join(home, 'perennial.config.yaml')
      const roles = { revops: [viewer], default: 'account_manager' }
      // JSON is YAML
      await writeFile(config, JSON.stringify({ ...healthRules, roles }))
      const service = await serveCards({
        environment: {
          DATABASE_URL: databaseUrl,
          HUBSPOT_CLIENT_SECRET: clientSecret,
          PERENNIAL_AS_OF: healthAsOf,
          PERENNIAL_CONFIG: config,
          PERENNIAL_HOME: home,
          PERENNIAL_PUBLIC_URL: publicUrl,
        },
      })
      return work(service.url).finally(service.stop)
    },
    () => rm(home, { recursive: true, force: true }),
  )
}

/** First each ask alone, then all of them at the rate, then what a draft of the settings would do. */
export async function measuredAt(serviceUrl: string, say: (line: string) => void): Promise<Figure[]> {
  const first: Figure[] = []
  for (const name of surfaceNames) first.push(await firstOf(serviceUrl, name))
  const calls = Array.from({ length: rounds }, (_, round) =>
    [floorName, ...surfaceNames].map(name => () => surfaceCall(serviceUrl, accounts, name, round)),
  ).flat()
  say(`surfaces: ${calls.length} requests; load average ${loadavg()[0]!.toFixed(1)}`)
  const taken = await openLoop(calls, perSecond)
  say(`surfaces: load average ${loadavg()[0]!.toFixed(1)}`)
  const floor = taken.get(floorName)!
  const figures = surfaceNames.flatMap(name =>
    [0.5, 0.95, 0.99].map(share =>
      judged({
        name: `${name} p${share * 100}`,
        unit: 'ms',
        value: quantile(taken.get(name)!, share),
        peer: quantile(floor, share),
      }),
    ),
  )
  const slowest = (names: readonly string[]) =>
    Math.max(...names.map(name => quantile(taken.get(name)!, 0.95)))
  return [
    ...first,
    ...figures,
    await replaysAlone(serviceUrl),
    judged({ name: 'cards, p95 of the slowest', unit: 'ms', value: slowest(cardNames), limit: mostMs }),
    judged({ name: 'pages, p95 of the slowest', unit: 'ms', value: slowest(pageNames) }),
    ...(await whatIfs(serviceUrl)),
  ]
}

/** Milliseconds to the first answer, asked again while it is still being worked out. */
async function firstOf(serviceUrl: string, name: string): Promise<Figure> {
  const elapsed = stopwatch()
  for (;;) {
    const answer = JSON.parse(await bodyOf(surfaceCall(serviceUrl, accounts, name, 0))) as {
      workedOut?: { behind: boolean } | null
    }
    if (answer.workedOut !== null) return judged({ name: `${name}, first ask`, unit: 'ms', value: elapsed() })
    await pause(1000)
  }
}

/** A year before the first score, a replay a month: what a card loads after what was stored, one at a time. */
async function replaysAlone(serviceUrl: string): Promise<Figure> {
  const taken: number[] = []
  for (let turn = 0; turn < 21; turn++) {
    const elapsed = stopwatch()
    await bodyOf(surfaceCall(serviceUrl, accounts, replayedHistory, rounds + turn))
    taken.push(elapsed())
  }
  return judged({ name: `${replayedHistory}, alone, p50`, unit: 'ms', value: quantile(taken, 0.5) })
}

/** What another weight would do, asked when nobody did before, and then for a further edit. */
export async function whatIfs(serviceUrl: string): Promise<Figure[]> {
  const asked = async (name: string, moved: number): Promise<Figure> => {
    const elapsed = stopwatch()
    // together they stay what they were: weights sum to 100
    const weights = { nps: 5 + moved, negative_survey: 5 - moved }
    const edits = Object.entries(weights).map(([measure, value]) => ({
      path: ['scorecard', 'weights', measure],
      value,
    }))
    const body = JSON.stringify({ base: 1, edits })
    await bodyOf(signedCall(serviceUrl, { name, path: '/v1/settings/what-if', by: viewer, body }))
    return judged({ name, unit: 'ms', value: elapsed() })
  }
  return [await asked('settings what-if, first ask', 1), await asked('settings what-if, next edit', 2)]
}
