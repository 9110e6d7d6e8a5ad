import { readCards } from '@perennial/shared/health/lint/read-cards'
import { ConfigError } from '../../errors.ts'
import type { ImportFormat } from './import-format.ts'
import { importFormats } from './import-formats.ts'
import type { Imported } from './imported.ts'
import { readSource } from './read-source.ts'

/** The format of a tool by its name. */
export function formatOf(name: string): ImportFormat {
  const format = importFormats[name.toLowerCase()]
  if (format) return format
  throw new ConfigError(`--from: ${JSON.stringify(name)} is not known`, {
    field: '--from',
    remedy: `use: ${Object.keys(importFormats).join(', ')}`,
  })
}

/** A scorecard of another tool in ours. What we could not hold at all is refused, naming the place. */
export async function importFile(file: string, format: ImportFormat): Promise<Imported> {
  const imported = format.translate(await readSource(file, format))
  const { faults } = readCards({ scorecard: imported.scorecard })
  if (faults.length === 0) return imported
  const { path, message, remedy } = faults[0]!
  throw new ConfigError(`${file} cannot be said as a scorecard: ${path.join('.')}: ${message}`, { remedy })
}
