import type * as z from 'zod'
import type { Finding, Path } from './finding.ts'
import { writtenAt } from './linted-card.ts'

type Issue = z.core.$ZodIssue

/** Everything the schema objects to, each as a finding at its place below `at`. */
export const schemaFaults = (issues: readonly Issue[], written: unknown, at: Path): Finding[] =>
  issues.flatMap(leaves).map(issue => ({
    code: 'invalid',
    severity: 'error',
    path: [...at, ...placeOf(issue)],
    message: described(issue, writtenAt(written, issue.path.map(key))),
    remedy: remedyFor(issue),
  }))

/** Of something that may be written in several ways, what is wrong with the way it was probably meant. */
export function leaves(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const [meant] = issue.errors
    .map(errors => ({ errors, strange: errors.reduce((sum, error) => sum + strangeness(error), 0) }))
    .sort((a, b) => a.strange - b.strange)
  if (meant === undefined || meant.strange >= anotherKind) return [issue]
  return meant.errors.flatMap(inner => leaves({ ...inner, path: [...issue.path, ...inner.path] }))
}

const anotherKind = 10

/** How little an issue looks as if this way of writing had been meant: it is no such thing at all, or has other keys. */
function strangeness({ code, path, message }: Issue): number {
  if (path.length === 0 && (code === 'invalid_type' || code === 'invalid_value')) return anotherKind
  const isMissing = path.length === 1 && code === 'invalid_type' && message.endsWith('undefined')
  return isMissing || (path.length === 0 && code === 'unrecognized_keys') ? 1 : 0
}

/** A misspelt key is an issue of the section around it; the place to look at is the key. */
export const placeOf = (issue: Issue): Path =>
  issue.code === 'unrecognized_keys' ? [...issue.path.map(key), issue.keys[0]!] : issue.path.map(key)

const key = (part: PropertyKey): string | number => (typeof part === 'symbol' ? String(part) : part)

function described(issue: Issue, value: unknown): string {
  if (issue.code === 'unrecognized_keys') return `there is no ${issue.keys.join(', ')} here`
  return `${messageOf(issue)} (found ${value === undefined ? 'nothing' : JSON.stringify(value)})`
}

function messageOf(issue: Issue): string {
  if (issue.code === 'invalid_key') return issue.issues[0]!.message
  if (issue.code !== 'invalid_union') return issue.message
  return issue.errors.flatMap(([first]) => first?.message ?? []).join(', or: ') || issue.message
}

function remedyFor(issue: Issue): string {
  if (issue.code === 'unrecognized_keys') return `remove ${issue.keys.join(', ')}, or mend the spelling`
  if (issue.code === 'invalid_value') return `write one of: ${issue.values.join(', ')}`
  if (issue.code === 'too_small' && issue.minimum === 0 && !issue.inclusive)
    return 'write a number above 0, or leave out what is not to count'
  return issue.code === 'custom' ? 'write what it asks for' : 'correct what is written there'
}
