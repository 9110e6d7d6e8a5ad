import { basename } from 'node:path'
import { columns } from '../cli/output.ts'
import type { Mapping } from '../config/mapping.ts'
import { type Agreement, inWords } from './agreement.ts'
import type { CustomerPreview } from './customers.ts'
import type { Difference } from './differences.ts'
import { percent } from './measure-choice.ts'
import type { PipelineChoice, Proposal } from './proposal.ts'
import type { Candidate } from './weigh.ts'

/** What init tells, as JSON. */
export interface InitReport {
  file: string
  portalId: string
  written: boolean
  mapping: Mapping
  found: Record<string, string>
  /** Each begins with its path. */
  doubts: string[]
  customers: CustomerPreview
  pipelines: Omit<PipelineChoice, 'proven'>[]
  measures: { id: string; label: string; share: number | null; used: boolean; adds: string }[]
  rivals: { path: string; chosen: string | null; candidates: ToldCandidate[] }[]
  differences?: Omit<Difference, 'place'>[]
}

type ToldCandidate = Pick<Candidate, 'name' | 'label' | 'fill' | 'lastWrite' | 'writer' | 'abandoned'> & {
  agreement: string | null
}

export interface Outcome {
  file: string
  portalId: string
  written: boolean
  /** Null when there was no file to compare with, or it was replaced. */
  differences: Difference[] | null
}

export function initReport(
  proposal: Proposal,
  { file, portalId, written, differences }: Outcome,
): InitReport {
  const { choices, config, doubts, customers, pipelines, measures } = proposal
  return {
    file,
    portalId,
    written,
    mapping: config.mapping,
    found: Object.fromEntries(
      choices.flatMap(({ path, chosen }) => (chosen === null ? [] : [[path, chosen.name]])),
    ),
    doubts,
    customers,
    pipelines: pipelines.map(({ proven: _, ...pipeline }) => pipeline),
    measures: measures.map(({ id, label, share, used, adds }) => ({ id, label, share, used, adds })),
    rivals: choices
      .filter(({ rivals }) => rivals.length > 0)
      .map(({ path, chosen, rivals }) => ({
        path,
        chosen: chosen?.name ?? null,
        candidates: [...(chosen === null ? [] : [chosen]), ...rivals].map(told),
      })),
    ...(differences !== null && { differences: differences.map(({ place: _, ...told }) => told) }),
  }
}

const told = ({
  name,
  label,
  filled,
  of,
  lastWrite,
  writer,
  abandoned,
  agreement,
}: Candidate): ToldCandidate => ({
  name,
  label,
  fill: of === 0 ? 0 : filled / of,
  lastWrite,
  writer,
  agreement: agreement === null ? null : agreementInWords(agreement),
  abandoned,
})

const agreementInWords = (agreement: Agreement): string => inWords(agreement)

/** The same for people, on one screen. */
export function reportText(report: InitReport, all: number): string {
  return [
    headline(report, all),
    ...(report.differences ? differenceLines(report.differences, report.written) : []),
    '',
    customersLine(report.customers),
    columns(
      report.pipelines.map(({ label, won, purpose, amount_means }) => [
        `  ${label}`,
        won,
        'won',
        purpose,
        amount_means,
      ]),
    ),
    '',
    `Scorecard: ${report.measures
      .filter(({ used }) => used)
      .map(({ label, share }) => `${label} (${percent(share ?? 0)})`)
      .join(', ')}`,
    ...report.measures.filter(({ used }) => !used).map(({ label, adds }) => `  left out: ${label}. ${adds}`),
    ...(report.doubts.length > 0
      ? ['', 'Please look at:', ...report.doubts.map(doubt => `  - ${doubt}`)]
      : []),
  ].join('\n')
}

function headline({ file, portalId, written, found, differences }: InitReport, all: number): string {
  const facts = `${Object.keys(found).length} of ${all} facts found in properties of the portal`
  if (differences === undefined) return `Wrote ${basename(file)} for portal ${portalId}: ${facts}.`
  if (written) return `Took ${differences.length} of them over into ${basename(file)} for portal ${portalId}.`
  return differences.length === 0
    ? `${basename(file)} says what portal ${portalId} suggests: nothing to change.`
    : `${basename(file)} was left as it is; portal ${portalId} now suggests:`
}

const differenceLines = (
  differences: readonly { path: string; file: unknown; suggested: unknown; because: string }[],
  written: boolean,
): string[] => [
  ...differences.map(
    ({ path, file, suggested, because }) =>
      `  ${path}: file says ${shown(file)}, the portal now suggests ${shown(suggested)}, because ${because}`,
  ),
  ...(differences.length > 0 && !written
    ? ['Give --apply to write just these into the file, --force to replace it.']
    : []),
]

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

function customersLine({ companies, customers, bySign, excluded, prospects }: CustomerPreview): string {
  const signs = Object.entries(bySign).filter(([, count]) => count > 0)
  return `Customers: ${customers} of ${companies} companies (${signs.map(([sign, count]) => `${sign.replaceAll('_', ' ')} ${count}`).join(', ')}); ${counted(excluded.partner.count, 'partner')}, ${counted(excluded.test.count, 'test')}, ${excluded.left_out.count} left out, ${counted(prospects.count, 'prospect')}`
}

const counted = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`
