/** `npm run -s profiles`: how well Perennial reads twelve messy portals, against the truth they were made from. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { columns } from '../connector/src/cli/output.ts'
import { profileNames } from '../test/world/profiles/profiles.ts'
import type { ProfileResult, Shares } from './profiles/profile-result.ts'

const options = new Command('profiles')
  .description('read twelve messy portals and compare with the truth')
  .option('--json', 'print the result as JSON')
  .option('--accounts <number>', 'companies in each portal', '80')
  .option('--only <name>', 'one profile')
  .parse()
  .opts<{ json?: boolean; accounts: string; only?: string }>()

/** The same modules are loaded again and again: by two processes here, and by a local HubSpot for each profile. */
const compileCache = join(tmpdir(), 'perennial-compile-cache')

/** One process a core; the names are dealt out in turn. */
const processes = 2
const names: readonly string[] = profileNames.filter(
  name => options.only === undefined || name === options.only,
)
const hands = Array.from({ length: processes }, (_, hand) =>
  names.filter((_name, at) => at % processes === hand),
)
const results = (await Promise.all(hands.filter(hand => hand.length > 0).map(evaluated))).flat()
results.sort((a, b) => names.indexOf(a.profile) - names.indexOf(b.profile))
process.stdout.write(options.json ? `${JSON.stringify(results)}\n` : `${table(results)}\n`)

async function evaluated(hand: readonly string[]): Promise<ProfileResult[]> {
  const script = fileURLToPath(new URL('./profiles/process.ts', import.meta.url))
  const child = spawn(process.execPath, [script, options.accounts, ...hand], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { NODE_COMPILE_CACHE: compileCache, ...process.env },
  })
  const [out, [code]] = await Promise.all([
    text(child.stdout),
    once(child, 'exit') as Promise<[number | null]>,
  ])
  if (code !== 0) throw new Error(`reading ${hand.join(', ')} ended with ${code}`)
  return out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as ProfileResult)
}

function table(all: readonly ProfileResult[]): string {
  const shares = ({ right, assumed, wrong }: Shares) => [percent(right), percent(assumed), percent(wrong)]
  return columns([
    [
      'profile',
      'customers',
      'mapping',
      'doubts',
      'ARR right',
      'assumed',
      'wrong',
      'date right',
      'assumed',
      'wrong',
      'banded',
    ],
    ...all.map(({ profile, customers, mapping, arr, renewalDate, banded }) => [
      profile,
      customers,
      percent(mapping.right),
      mapping.doubts.length,
      ...shares(arr),
      ...shares(renewalDate),
      percent(banded),
    ]),
  ])
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
