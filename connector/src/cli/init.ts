import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { activeUsers } from '@perennial/shared/model/usage'
import { type Environment, readEnvironment } from '../config/environment.ts'
import { parseConfig } from '../config/read-config.ts'
import { crms } from '../crm/crms.ts'
import { ConfigError } from '../errors.ts'
import { applied } from '../init/apply.ts'
import { type Difference, differences } from '../init/differences.ts'
import { type Proposal, propose } from '../init/propose.ts'
import { type Open, readRoom } from '../init/read-room.ts'
import { initReport, reportText } from '../init/report.ts'
import type { Room } from '../init/room.ts'
import { usageShare } from '../init/usage-share.ts'
import { configText } from '../init/write-config.ts'
import { openStore } from '../store/open.ts'
import { emit } from './output.ts'
import { bareSettings, type CommonOptions } from './session.ts'
import { running, verb } from './verb.ts'

type Options = CommonOptions & { force?: boolean; apply?: boolean; crm: string }

export const init = verb('init', 'read a portal and write a commented perennial.config.yaml')
  .option('--apply', 'take what has changed over into an existing file, and nothing else')
  .option('--force', 'replace an existing file')
  .option('--crm <name>', 'which CRM to read', 'hubspot')
  .action(
    running(async (options: Options) => {
      const env = readEnvironment()
      const before = await existing(env.configFile)
      const kept = options.force ? null : before
      if (kept !== null) parseConfig(kept, env.configFile)
      const room = await readRoom(opener(env, options.crm))
      const proposal = before === null ? propose(room) : await withUsage(env, room)
      const result =
        kept === null
          ? await writeFirst(env.configFile, configText(proposal, room.portal))
          : await compare(env.configFile, kept, proposal, options.apply === true)
      const report = initReport(proposal, { file: env.configFile, portalId: room.portal.portalId, ...result })
      emit(options.json === true, report, () => reportText(report, proposal.choices.length))
      return 0
    }),
  )

const existing = async (file: string): Promise<string | null> =>
  existsSync(file) ? readFile(file, 'utf8') : null

function opener(env: Environment, crm: string): Open {
  const open = crms[crm as keyof typeof crms]
  if (!open)
    throw new ConfigError(`--crm: ${crm} is not known`, {
      field: '--crm',
      remedy: `use one of: ${Object.keys(crms).join(', ')}`,
    })
  const settings = bareSettings(env, [])
  return more => open({ ...settings, ...more })
}

/** Usage is not in the CRM: once there is a configuration, there may be a store that has it. */
async function withUsage(env: Environment, room: Room): Promise<Proposal> {
  const proposal = propose(room)
  if (env.databaseUrl === undefined && !existsSync(env.home)) return proposal
  const store = await openStore({ home: env.home, databaseUrl: env.databaseUrl })
  try {
    const share = (metric: string | null) =>
      usageShare(store, room.portal.portalId, proposal.customerIds, metric)
    return propose({
      ...room,
      usageShare: await share(null),
      activeUsersShare: await share(activeUsers),
    })
  } finally {
    await store.close()
  }
}

interface Result {
  written: boolean
  differences: Difference[] | null
}

async function writeFirst(file: string, text: string): Promise<Result> {
  await replace(file, text)
  return { written: true, differences: null }
}

/** A file that is there already is only ever changed when told to, and then only where it differs. */
async function compare(file: string, text: string, proposal: Proposal, apply: boolean): Promise<Result> {
  const found = differences(parseConfig(text, file), proposal)
  const written = apply && found.length > 0
  if (written) await replace(file, applied(text, file, found))
  return { written, differences: found }
}

async function replace(file: string, text: string): Promise<void> {
  const made = `${file}.${process.pid}`
  await writeFile(made, text)
  await rename(made, file)
}
