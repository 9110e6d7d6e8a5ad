import { writeFile } from 'node:fs/promises'
import { Command } from 'commander'
import { ConfigError } from '../errors.ts'
import { formatOf, importFile } from '../scorecard/importers/import-file.ts'
import { importFormats } from '../scorecard/importers/import-formats.ts'
import { scorecardYaml } from '../scorecard/importers/scorecard-yaml.ts'
import { required } from './adjust-options.ts'
import { emit, tell } from './output.ts'
import type { CommonOptions } from './session.ts'
import { running } from './verb.ts'

interface ImportOptions extends CommonOptions {
  from?: string
  out?: string
}

export const scorecardImport = new Command('import')
  .description('say a scorecard of another tool as one of ours, and what of it cannot be said')
  .argument('<file>', 'its scorecard as JSON, YAML or CSV (docs/SCORECARDS.md has an example of each)')
  .option('--from <tool>', `where it comes from: ${Object.keys(importFormats).join(', ')}`)
  .option('--out <file>', 'write it there instead of to stdout')
  .option('--json', 'print the scorecard, the notes and what is not carried over as JSON')
  .action(
    running(async (file: string, { from, out, json }: ImportOptions) => {
      const format = formatOf(required('--from', from))
      const imported = await importFile(file, format)
      const yaml = scorecardYaml(imported, `Imported from ${format.label}.`)
      if (out !== undefined) await writeNew(out, yaml)
      const { scorecard, notes, unsupported } = imported
      emit(json === true, { scorecard, notes, unsupported }, () =>
        out === undefined ? yaml.trimEnd() : `Written to ${out}.`,
      )
      if (json !== true) for (const limit of unsupported) tell(`Not carried over: ${limit}`)
      return 0
    }),
  )

async function writeNew(file: string, text: string): Promise<void> {
  await writeFile(file, text, { flag: 'wx' }).catch((cause: NodeJS.ErrnoException) => {
    throw new ConfigError(`${file} cannot be written: ${cause.code}`, {
      field: '--out',
      remedy:
        cause.code === 'EEXIST'
          ? 'it exists already; name another file'
          : 'name a file in a folder that exists',
      cause,
    })
  })
}
