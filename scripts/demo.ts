/** `npm run demo`: a local HubSpot with a sample portal, the connector on it, and the record view in a browser. */
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { failureReport, readableFailure } from '../connector/src/cli/failure.ts'
import { stopwatch } from '../connector/src/clock.ts'
import { startHost } from '../ui-extension/host/server.ts'
import { demoConsole } from './demo/console.ts'
import { contentsFrom, oddOf } from './demo/contents.ts'
import { firstEvening } from './demo/first-evening.ts'
import { firstLesson } from './demo/first-lesson.ts'
import { portalCounts } from './demo/portal-counts.ts'
import { serveCards } from './demo/serve-cards.ts'
import { showcase } from './demo/showcase.ts'
import { type Stage, setStage } from './demo/stage.ts'

/** The origin the cards' metadata permits; the record view's proxy leads it to the connector on this machine. */
const publicUrl = 'https://api.perennial.example'

const options = new Command('perennial demo')
  .description('start a local HubSpot with a sample portal and show Perennial in its records')
  .option('--once', 'do everything once, print the result and end')
  .option('--json', 'print the result as JSON')
  .option('--data <dir>', 'fill the portal from the CSV files of RavenStack or Maven instead of the sample')
  .option('--profile <name>', 'a messy portal instead of the sample, e.g. deals-only')
  .option('--audit <file>', 'where to put the page of the audit')
  .option('--accounts <number>', 'companies in the sample portal', '400')
  .option('--port <number>', 'port of the record view', '4400')
  .parse()
  .opts<DemoOptions>()

interface DemoOptions {
  once?: boolean
  json?: boolean
  data?: string
  profile?: string
  audit?: string
  accounts: string
  port: string
}

const say = (line: string) => process.stderr.write(`${line}\n`)

try {
  await demo()
} catch (error) {
  const report = failureReport(error)
  say(options.json ? JSON.stringify(report) : readableFailure(report))
  process.exitCode = 1
}

async function demo(): Promise<void> {
  const elapsed = stopwatch()
  say('Starting a local HubSpot and filling its portal ...')
  const contents = await contentsFrom(options)
  const stage = await setStage({ contents, publicUrl, name: 'demo' })
  const struck = strikeOnSignal(stage)
  try {
    const portal = await portalCounts(stage.hubspot)
    const evening = await firstEvening(stage, say, options.audit && resolve(options.audit))
    const { read, search, write } = await stage.hubspot.calls()
    const { usage, audit, ...result } = evening
    const odd = oddOf(contents)
    const summary = {
      portal,
      ...result,
      calls: { read, search, write },
      seconds: Math.round(elapsed() / 100) / 10,
      asOf: stage.filled.asOf,
      usage,
      audit: { ...audit, file: options.once && !options.audit ? null : audit.file },
      ...(odd && { odd }),
    }
    if (options.json) process.stdout.write(`${JSON.stringify(summary)}\n`)
    else process.stdout.write(`${readable(summary)}\n`)
    if (!options.once) await show(stage)
  } finally {
    await struck()
  }
}

/** Serves until interrupted. */
async function show(stage: Stage): Promise<void> {
  const door = await demoConsole(stage)
  const cards = await serveCards(stage, door)
  const host = await startHost({
    hubspotUrl: stage.hubspot.url,
    hubspotToken: stage.hubspot.token,
    connectorUrl: cards.url,
    clientSecret: stage.hubspot.clientSecret,
    portalId: stage.hubspot.portalId,
    asOf: stage.filled.asOf,
    port: Number(options.port),
  })
  const shown = await showcase(stage.hubspot, stage.filled.asOf)
  for (const [what, id] of Object.entries(shown))
    process.stdout.write(`Record view, ${what.replaceAll('_', ' ')}: ${host.url}/companies/${id}\n`)
  process.stdout.write(`Console: ${cards.url}/console (email ${door.email}, password ${door.password})\n`)
  say(
    `To try the verbs on this portal, in another terminal: set -a; . ${await environmentFile(stage)}; set +a`,
  )
  say('then, for example: npx perennial explain aldermoor-motors.example')
  say('Stop with Ctrl-C.')
  void firstLesson(stage, say).then(
    () => say('Probabilities come from what this portal taught now: reload the record.'),
    error => say(`Nothing was learned: ${(error as Error).message}`),
  )
  await new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve)
  })
  await host.stop()
  await cards.stop()
}

/** Environment variables that point the connector at this portal, for a shell to read. */
async function environmentFile({ environment, home }: Stage): Promise<string> {
  const file = join(home, 'environment')
  const lines = Object.entries(environment).map(([name, value]) => `${name}='${value}'\n`)
  await writeFile(file, lines.join(''), { mode: 0o600 })
  return file
}

/** An interrupt while working ends and removes everything, too. */
function strikeOnSignal(stage: Stage): () => Promise<void> {
  let striking: Promise<void> | null = null
  const strike = () => (striking ??= stage.strike())
  const interrupted = () => void strike().then(() => process.exit(130))
  if (options.once) for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupted)
  return strike
}

function readable({
  portal,
  scored,
  unscored,
  pushed,
  failed,
  calls,
  seconds,
  bands,
  asOf,
  audit,
}: {
  portal: { companies: number; deals: number; contacts: number }
  scored: number
  unscored: number
  pushed: number
  failed: number
  calls: { read: number; search: number; write: number }
  seconds: number
  bands: Record<string, number>
  asOf: string
  audit: { file: string | null; findings: number }
}): string {
  return [
    `Portal: ${portal.companies} companies, ${portal.deals} deals, ${portal.contacts} contacts, as of ${asOf}.`,
    `Scored ${scored} customers (${bands.healthy} healthy, ${bands.watch} watch, ${bands.at_risk} at risk); ${unscored} not scored for lack of data.`,
    `Before anything was written, the audit found ${audit.findings} things to settle${audit.file ? `: ${audit.file}` : ''}.`,
    `Wrote ${pushed} records, ${failed} refused; ${calls.read + calls.search + calls.write} calls in ${seconds} s.`,
  ].join('\n')
}
