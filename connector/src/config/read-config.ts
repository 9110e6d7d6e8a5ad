import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Config } from '../config.ts'
import { ConfigError } from '../errors.ts'
import { hubspotMapping } from './hubspot-mapping.ts'
import { lineInYaml, validatedYaml } from './validated-yaml.ts'

/** Reads and validates the configuration file. Every error names file, line, field, value and remedy. */
export async function readConfig(file: string): Promise<Config> {
  const text = await readFile(file, 'utf8').catch(cause => {
    throw new ConfigError(`there is no configuration at ${file}`, {
      field: 'PERENNIAL_CONFIG',
      remedy: 'run `perennial init` to write one from what the portal holds',
      cause,
    })
  })
  return parseConfig(text, file)
}

/** As `readConfig`, for work that needs no CRM: where no configuration was written the defaults rule. */
export const readConfigIfAny = async (file: string): Promise<Config> =>
  existsSync(file) ? readConfig(file) : Config.parse({ mapping: hubspotMapping })

export const parseConfig = (text: string, file: string): Config => validatedYaml(Config, text, file)

/** The line of the configuration file that holds a field, e.g. to name a mapping that proved wrong later. */
export const lineInConfig = async (file: string, path: readonly string[]): Promise<number> =>
  lineInYaml(await readFile(file, 'utf8'), path)
