import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import type * as z from 'zod'
import { ConfigError } from '../errors.ts'

/** What a YAML file says, validated. Every error names file, line, field, value and remedy. */
export function validatedYaml<T>(schema: z.ZodType<T>, text: string, file: string): T {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const broken = document.errors[0]
  if (broken)
    throw new ConfigError(`${file}:${lines.linePos(broken.pos[0]).line}: ${broken.message.split('\n')[0]}`, {
      remedy: 'mend the YAML at that line',
      cause: broken,
    })
  const parsed = schema.safeParse(document.toJS())
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  const path = placeOf(issue)
  const field = path.join('.') || 'the file'
  throw new ConfigError(
    `${file}:${lineOf(document, lines, path)}: ${field}: ${described(issue, document.getIn(path))}`,
    {
      field,
      remedy: remedyFor(issue),
    },
  )
}

/** The line that holds a field, e.g. to name one that proved wrong later. */
export function lineInYaml(text: string, path: readonly string[]): number {
  const lines = new LineCounter()
  return lineOf(parseDocument(text, { lineCounter: lines }), lines, path)
}

/** A misspelt key is an issue of the section around it; the place to look at is the key. */
function placeOf(issue: z.core.$ZodIssue): string[] {
  const path = issue.path.map(String)
  return issue.code === 'unrecognized_keys' ? [...path, issue.keys[0]!] : path
}

type Document = ReturnType<typeof parseDocument>

/** The line of the named key, or of the nearest parent that exists. */
function lineOf(document: Document, lines: LineCounter, path: readonly string[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = nodeAt(document, path.slice(0, depth))
    const range = (node as { range?: [number, number, number] } | undefined)?.range
    if (range) return lines.linePos(range[0]).line
  }
  return 1
}

/** The key where there is one: a value that is a section begins on a later line. */
function nodeAt(document: Document, path: readonly string[]): unknown {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1))
    : undefined
  return pair?.key ?? document.getIn(path, true)
}

function described(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'unrecognized_keys') return issue.message
  const message = issue.code === 'invalid_key' ? issue.issues[0]!.message : issue.message
  return `${message} (found ${value === undefined ? 'nothing' : JSON.stringify(value)})`
}

const remedyFor = (issue: z.core.$ZodIssue): string =>
  issue.code === 'unrecognized_keys'
    ? `remove ${issue.keys.join(', ')}, or mend the spelling`
    : issue.code === 'invalid_value'
      ? `write one of: ${issue.values.join(', ')}`
      : 'correct the value, or remove the line to use the default'
