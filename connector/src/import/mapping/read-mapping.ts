import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { lineInYaml, validatedYaml } from '../../config/validated-yaml.ts'
import { ConfigError } from '../../errors.ts'
import { type MappedFile, MappingFile } from './mapping-file.ts'

export interface ReadMapping extends Omit<MappingFile, 'files' | 'source'> {
  source: string
  files: MappedFile[]
  /** Where an entry of a file stands, for messages: "maven.yaml:12". */
  placeOf(file: number, ...path: string[]): string
}

/** Reads a mapping file. @throws ConfigError naming file, line and what to write instead. */
export async function readMapping(path: string): Promise<ReadMapping> {
  const text = await readFile(path, 'utf8').catch(cause => {
    throw new ConfigError(`the mapping ${path} cannot be read`, {
      field: '--mapping',
      remedy: 'name the YAML file that says which column is what; see test/cases/import for two',
      cause,
    })
  })
  const mapping = validatedYaml(MappingFile, text, path)
  return {
    ...mapping,
    source: mapping.source ?? basename(path).replace(/\.ya?ml$/, ''),
    placeOf: (file, ...rest) => `${path}:${lineInYaml(text, ['files', String(file), ...rest])}`,
  }
}
