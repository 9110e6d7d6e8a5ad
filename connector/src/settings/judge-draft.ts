import type { Finding } from '@perennial/shared/health/lint/finding'
import { lint } from '@perennial/shared/health/lint/lint'
import { writtenAt } from '@perennial/shared/health/lint/linted-card'
import { readCards } from '@perennial/shared/health/lint/read-cards'
import { schemaFaults } from '@perennial/shared/health/lint/schema-faults'
import type { SettingEdit, SettingFinding } from '@perennial/shared/wire/settings-draft'
import { type Config, PublishedRules, rulesIn } from '../config.ts'
import { ConfigError } from '../errors.ts'
import { pathText, type WrittenRules, withEdits } from './edits.ts'

/** A draft held against what may be written. */
export interface JudgedDraft {
  /** The configuration as it would rule; null where the draft cannot be read as one. */
  config: Config | null
  findings: SettingFinding[]
}

/** Everything about a draft that its author will not have meant: faults of form of all sections, and what lint says of its scorecards. */
export function judgeDraft(ruling: Config, edits: readonly SettingEdit[]): JudgedDraft {
  const written = withEdits(rulesIn(ruling), edits)
  const parsed = PublishedRules.safeParse(written)
  const faults = parsed.success ? [] : schemaFaults(parsed.error.issues, written, [])
  const found = [...faults.filter(({ path }) => !isOfScorecards(path)), ...lint(readCards(written))]
  return {
    config: parsed.success ? { ...ruling, ...parsed.data } : null,
    findings: found.map(finding => saidOf(finding, written)),
  }
}

/** The draft as a configuration. @throws ConfigError naming the first error: field, value, remedy. */
export function soundDraft(ruling: Config, edits: readonly SettingEdit[]): Config {
  const { config, findings } = judgeDraft(ruling, edits)
  const error = findings.find(({ severity }) => severity === 'error')
  if (error !== undefined) {
    const { path, message, remedy } = error
    throw new ConfigError(`${pathText(path)}: ${message}`, { field: pathText(path), remedy })
  }
  // what cannot be read as a configuration has at least one error
  return config!
}

/** `lint` reads the scorecards itself, and says more of them. */
const isOfScorecards = ([section]: Finding['path']): boolean =>
  section === 'scorecard' || section === 'scorecards'

function saidOf({ severity, code, path, message, remedy }: Finding, written: WrittenRules): SettingFinding {
  const value = JSON.stringify(writtenAt(written, path)) as string | undefined
  return { severity, code, path: [...path], value: value?.slice(0, 200) ?? null, message, remedy }
}
