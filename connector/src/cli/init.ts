import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readEnvironment } from '../config/environment.ts'
import { crms } from '../crm/crms.ts'
import { ConfigError } from '../errors.ts'
import { propose } from '../init/propose.ts'
import { fillCounts } from '../init/sample.ts'
import { configText } from '../init/write-config.ts'
import { emit } from './output.ts'
import { bareSettings, type CommonOptions } from './session.ts'
import { running, verb } from './verb.ts'

export const init = verb('init', 'read a portal and write a commented perennial.config.yaml')
  .option('--force', 'replace an existing file')
  .option('--crm <name>', 'which CRM to read', 'hubspot')
  .action(
    running(async (options: CommonOptions & { force?: boolean; crm: string }) => {
      const env = readEnvironment()
      const open = crms[options.crm as keyof typeof crms]
      if (!open)
        throw new ConfigError(`--crm: ${options.crm} is not known`, {
          field: '--crm',
          remedy: `use one of: ${Object.keys(crms).join(', ')}`,
        })
      if (existsSync(env.configFile) && !options.force)
        throw new ConfigError(`${env.configFile} exists already`, {
          field: '--force',
          remedy: 'give --force to replace it, or set PERENNIAL_CONFIG to another path',
        })
      const settings = bareSettings(env, [])
      const portal = await open(settings).describe()
      const counts = await fillCounts(more => open({ ...settings, ...more }), portal)
      const proposal = propose(portal, counts)
      await writeFile(env.configFile, configText(proposal, portal))
      const chosen = proposal.choices.filter(({ chosen }) => chosen !== null)
      emit(
        options.json === true,
        {
          file: env.configFile,
          portalId: portal.portalId,
          mapping: proposal.mapping,
          found: Object.fromEntries(chosen.map(({ slot, chosen }) => [slot.path, chosen!.name])),
          doubts: proposal.doubts,
        },
        () =>
          [
            `Wrote ${basename(env.configFile)} for portal ${portal.portalId}: ${chosen.length} of ${proposal.choices.length} facts found in its own properties.`,
            'Please look at:',
            ...proposal.doubts.map(doubt => `  - ${doubt}`),
          ].join('\n'),
      )
      return 0
    }),
  )
