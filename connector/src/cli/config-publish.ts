import { readDraft } from '../config/draft.ts'
import { type Published, publish, type RuleChange } from '../config/publish.ts'
import { ConfigError } from '../errors.ts'
import { lintConfigFile } from '../scorecard/lint-file.ts'
import { required } from './adjust-options.ts'
import { count, emit } from './output.ts'
import { saidBy } from './said-by.ts'
import { type CommonOptions, onlyPortal, withSession } from './session.ts'
import { running, verb } from './verb.ts'

interface PublishOptions extends CommonOptions {
  reason?: string
  by?: string
}

export const configPublish = verb('publish', 'make the rules of the file the ones that rule')
  .argument('[file]', 'a draft (default: the configuration file)')
  .option('--reason <text>', 'why, for whoever asks later')
  .option('--by <name>', 'who publishes (default: who is logged in)')
  .action(
    running(async (draft: string | undefined, options: PublishOptions) =>
      withSession(async ({ store, env, file, config }) => {
        const said = { reason: required('--reason', options.reason), by: saidBy(options.by) }
        await refuseFaults(draft ?? env.configFile)
        const rules = draft === undefined ? file : await readDraft(draft, config)
        const portalId = options.portal ?? (await onlyPortal(store))
        const published = await store.portal(portalId, tx => publish(tx, portalId, rules, said))
        emit(options.json === true, { ...published, ...said }, () => publishedText(published).join('\n'))
        return 0
      }),
    ),
  )

/** What lint calls an error is not published. */
async function refuseFaults(file: string): Promise<void> {
  const { findings } = await lintConfigFile(file)
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return
  throw new ConfigError(
    `${file} is not published: ${errors.map(({ line, message }) => `line ${line}: ${message}`).join('; ')}`,
    { remedy: `${errors[0]!.remedy}; \`perennial scorecard lint ${file}\` shows all findings` },
  )
}

export const publishedText = ({ version, before, changes }: Published): string[] => [
  `Version ${version} rules${before === null ? '' : `, after version ${before}`}. ${count(changes.length, 'change')}.`,
  ...changes.map(changeText),
  'Run `perennial score` to score every account under it.',
]

const changeText = ({ path, from, to }: RuleChange): string => `  ${path}: ${shown(from)} -> ${shown(to)}`

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value))
