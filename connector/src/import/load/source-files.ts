import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError } from '../../errors.ts'
import type { ReadMapping } from '../mapping/read-mapping.ts'
import type { SourceFile } from './load-file.ts'

/** The files of a mapping that are there. @throws ConfigError for one that is not and must be. */
export function sourceFiles(
  dir: string,
  mapping: ReadMapping,
  portal: { timeZone: string; currency: string },
): SourceFile[] {
  return mapping.files.flatMap((mapped, no) => {
    const path = join(dir, mapped.file)
    if (!existsSync(path)) {
      if (mapped.optional) return []
      throw new ConfigError(`${mapping.placeOf(no, 'file')}: there is no ${mapped.file} in ${dir}`, {
        field: `files.${no}.file`,
        remedy: 'mend the name, or say optional: true if the import can do without it',
      })
    }
    const { currency = portal.currency, delimiter } = mapping
    const { timeZone } = portal
    const placeOf = (...rest: string[]) => mapping.placeOf(no, ...rest)
    return [{ no, mapped, path, delimiter, timeZone, currency, placeOf }]
  })
}
