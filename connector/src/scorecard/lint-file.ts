import type { Finding } from '@perennial/shared/health/lint/finding'
import type { Knowledge } from '@perennial/shared/health/lint/knowledge'
import { lint } from '@perennial/shared/health/lint/lint'
import type { LintedCard } from '@perennial/shared/health/lint/linted-card'
import { readCards } from '@perennial/shared/health/lint/read-cards'
import { lineInYaml } from '../config/validated-yaml.ts'
import { readScorecardFile, type ScorecardFile } from './scorecard-file.ts'

/** A finding at its line of the file; the path as `scorecard.weights.logins.scale.bands[1]`. */
export interface PlacedFinding extends Omit<Finding, 'path'> {
  path: string
  line: number
}

export interface LintReport {
  /** No finding is an error. */
  ok: boolean
  /** From the top of the file down. */
  findings: PlacedFinding[]
}

/** What a portal can tell about scorecards; null when it was not asked. */
export type Ask = (cards: readonly LintedCard[], file: ScorecardFile) => Promise<Knowledge | null>

const askNobody: Ask = () => Promise.resolve(null)

/**
 * Everything about the scorecards of a file that its author will not have meant, faults of form included.
 * @throws ConfigError (wrong use) when the file cannot be read.
 */
export async function lintConfigFile(path: string, ask: Ask = askNobody): Promise<LintReport> {
  const file = await readScorecardFile(path)
  const read = readCards(file.written)
  const found = lint(read, await ask(read.cards, file)).map(finding =>
    placed(finding, lineOf(finding, file.text)),
  )
  const faults = file.faults.map(({ line, ...fault }) => placed(fault, line ?? lineOf(fault, file.text)))
  const findings = [...faults, ...found].sort((a, b) => a.line - b.line)
  return { ok: findings.every(({ severity }) => severity !== 'error'), findings }
}

const placed = ({ path, ...finding }: Finding, line: number): PlacedFinding => ({
  code: finding.code,
  severity: finding.severity,
  path: pathText(path),
  line,
  message: finding.message,
  remedy: finding.remedy,
})

const lineOf = ({ path }: Finding, text: string): number => lineInYaml(text, path.map(String))

const pathText = (path: Finding['path']): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
    '',
  )
