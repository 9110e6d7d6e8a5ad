import { readFile } from 'node:fs/promises'
import type { Finding } from '@perennial/shared/health/lint/finding'
import type { WrittenScorecards } from '@perennial/shared/health/lint/read-cards'
import { LineCounter, parseDocument } from 'yaml'
import { Config } from '../config.ts'
import { ConfigError } from '../errors.ts'

/** A file with scorecards as it stands: a scorecard file, a draft of rules or a whole configuration. */
export interface ScorecardFile {
  text: string
  written: WrittenScorecards & { mapping?: unknown }
  /** What keeps it from being read, and what in it nobody reads; with the line where it has no place of its own. */
  faults: (Finding & { line?: number })[]
}

/** @throws ConfigError (wrong use) when the file cannot be read. */
export async function readScorecardFile(file: string): Promise<ScorecardFile> {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    const message = `${file} cannot be read: ${cause.code}`
    throw new ConfigError(message, { field: '--file', remedy: 'name a file that exists', cause })
  })
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const broken = document.errors.map(({ message, pos }) => ({
    ...brokenYaml(message),
    line: lines.linePos(pos[0]).line,
  }))
  if (broken.length > 0) return { text, written: {}, faults: broken }
  const content: unknown = document.toJS()
  const strangers = strangersIn(content)
  return { text, written: isSection(content) ? content : {}, faults: strangers }
}

const invalid = (path: Finding['path'], message: string, remedy: string): Finding => ({
  code: 'invalid',
  severity: 'error',
  path,
  message,
  remedy,
})

const brokenYaml = (message: string): Finding =>
  invalid([], message.split('\n')[0]!, 'mend the YAML at that line')

const sections = Object.keys(Config.shape)

/** A file that says nothing we know was probably meant for something else; a misspelt section would be passed over in silence. */
function strangersIn(content: unknown): ScorecardFile['faults'] {
  const keys = isSection(content) ? Object.keys(content) : []
  if (!keys.some(key => sections.includes(key)))
    return [
      {
        ...invalid(
          [],
          'there is no scorecard here',
          'write it below scorecard: or, with when, in the list scorecards:',
        ),
        line: 1,
      },
    ]
  return keys
    .filter(key => !sections.includes(key))
    .map(key => invalid([key], `there is no section ${key}`, `write one of: ${sections.join(', ')}`))
}

const isSection = (content: unknown): content is Record<string, unknown> =>
  typeof content === 'object' && content !== null && !Array.isArray(content)
