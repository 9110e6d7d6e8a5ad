import { ConfigError } from '../errors.ts'
import { folderImport } from './import-folder.ts'
import type { ImportOptions } from './import-options.ts'
import { usageImport } from './import-usage.ts'
import { running, verb } from './verb.ts'

export const importVerb = verb(
  'import',
  'import a folder of CSV files through a mapping file, or one file of product usage',
)
  .argument('<what>', 'a folder, or the word usage')
  .argument(
    '[file]',
    'with usage: CSV with a header: account (id, domain or external id) or contract, day, metric, quantity',
  )
  .option('--mapping <file>', 'with a folder: YAML that says what its files are and which column is what')
  .option(
    '--source <name>',
    'with a folder: what to call where the facts come from (default: the mapping says)',
  )
  .option('--known <day>', 'with a folder: the facts were known from the start of this day on (default: now)')
  .option(
    '--columns <pairs>',
    'with usage: which column is what, e.g. contract=subscription_id,day=usage_date,quantity=usage_count',
  )
  .action(
    running(async (what: string, file: string | undefined, options: ImportOptions) => {
      if (what === 'usage' && file !== undefined) return usageImport(file, options)
      if (options.mapping !== undefined && file === undefined)
        return folderImport(what, { ...options, mapping: options.mapping })
      throw new ConfigError(`it is not clear what to import from ${JSON.stringify(what)}`, {
        field: '--mapping',
        remedy: 'write: perennial import DIR --mapping FILE.yaml, or: perennial import usage FILE',
      })
    }),
  )
