import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { type Config, PublishedRules } from '../config.ts'
import { ConfigError } from '../errors.ts'
import { parseConfig } from './read-config.ts'
import { validatedYaml } from './validated-yaml.ts'

/** Any of the rules: what a draft may say that is no whole configuration. */
const SomeRules = PublishedRules.partial()

/** A draft: a whole configuration, or some of its sections (`scorecard`, `segments`, ...) that take the place of those in `base`. */
export async function readDraft(file: string, base: Config): Promise<Config> {
  if (!existsSync(file))
    throw new ConfigError(`there is no file ${file}`, { field: '--file', remedy: 'name a file that exists' })
  const text = await readFile(file, 'utf8')
  return sectionsIn(text).has('mapping') ? parseConfig(text, file) : overlaid(text, file, base)
}

/** Defaults of sections that the draft does not write must not overrule what is in force. */
function overlaid(text: string, file: string, base: Config): Config {
  const written = sectionsIn(text)
  const rules = validatedYaml(SomeRules, text, file)
  const own = Object.entries(rules).filter(([section]) => written.has(section))
  return { ...base, ...Object.fromEntries(own) }
}

function sectionsIn(text: string): ReadonlySet<string> {
  try {
    const content: unknown = parse(text)
    return new Set(typeof content === 'object' && content !== null ? Object.keys(content) : [])
  } catch {
    // safe: what is no YAML is reported by whoever validates it, with its line
    return new Set()
  }
}
