import type { Assessment } from './assessment.ts'
import type { Day } from './day.ts'
import { bandLabels } from './health/band.ts'
import { reasons } from './health/explain.ts'
import { stageLabels } from './lifecycle/stage.ts'
import type { Basis } from './model/basis.ts'
import { decimalOf } from './money.ts'

/** Who may see a property. Anybody with the record sees its properties, so only `everyone` is written by default. */
export type Audience = 'everyone' | 'cs' | 'finance'

/** One property Perennial writes back. CRM-neutral: adapters translate type and options. */
export interface Field {
  name: string
  label: string
  description: string
  on: 'company' | 'deal'
  type: 'number' | 'text' | 'date' | 'flag' | 'choice'
  options?: readonly { value: string; label: string }[]
  audience: Audience
}

/** Property group (section) that holds all of ours. */
export const fieldGroup = { name: 'perennial', label: 'Perennial retention' } as const

/** An assessment plus what only the history of scores knows. */
export interface Written extends Assessment {
  /** Day on which the integer score last changed. */
  scoreChangedOn: Day | null
}

/** How a field gets its value: the CRM's string form, or null to leave the property empty. */
export interface CompanyField extends Field {
  on: 'company'
  from(account: Written): string | null
}

export interface DealField extends Field {
  on: 'deal'
  from(account: Written): string | null
}

const choices = <T extends string>(labels: Record<T, string>) =>
  (Object.entries(labels) as [T, string][]).map(([value, label]) => ({ value, label }))

const basisLabels: Record<Basis, string> = {
  stated: 'Stated in the CRM',
  derived: 'Derived from stated facts',
  assumed: 'Assumed, please confirm',
}

/** Two decimals, so that a probability is not rewritten for a change nobody can act on. */
const share = (value: number): string => value.toFixed(2).replace(/\.?0+$/, '')
const risk = ({ probability }: Written): string | null => (probability ? share(1 - probability.renews) : null)
const singleTotal = ({ arr }: Written) => (arr?.totals.length === 1 ? arr.totals[0]! : null)
const arrAmount = (account: Written): string | null => {
  const total = singleTotal(account)
  return total && String(Number(decimalOf(total)))
}
const bandNow = ({ score }: Written): string => score.band
const noticeDate = ({ renewal }: Written): string | null => renewal?.noticeDate ?? null

/** THE table of properties written on companies. Order is the order in the property group. */
export const companyFields: readonly CompanyField[] = [
  {
    on: 'company',
    name: 'perennial_arr',
    label: 'ARR (annual recurring revenue)',
    description:
      'Yearly value of the recurring contracts in force, in the currency named by "ARR currency". Empty when unknown or when contracts are in several currencies.',
    type: 'number',
    audience: 'everyone',
    from: arrAmount,
  },
  {
    on: 'company',
    name: 'perennial_arr_currency',
    label: 'ARR currency',
    description: 'ISO code of the currency the ARR is in.',
    type: 'text',
    audience: 'everyone',
    from: account => singleTotal(account)?.currency ?? null,
  },
  {
    on: 'company',
    name: 'perennial_renewal_date',
    label: 'Renewal date',
    description:
      'First day of the next term of the contract that comes up first; a past date is an overdue renewal.',
    type: 'date',
    audience: 'everyone',
    from: ({ renewal }) => renewal?.date ?? null,
  },
  {
    on: 'company',
    name: 'perennial_renewal_basis',
    label: 'Renewal date basis',
    description: 'Whether the renewal date is stated in the CRM, derived from stated facts, or assumed.',
    type: 'choice',
    options: choices(basisLabels),
    audience: 'everyone',
    from: ({ renewal }) => (renewal?.date ? renewal.origin.basis : null),
  },
  {
    on: 'company',
    name: 'perennial_notice_date',
    label: 'Notice date',
    description: 'Last day on which the customer can give notice. Empty when no notice period is known.',
    type: 'date',
    audience: 'everyone',
    from: noticeDate,
  },
  {
    on: 'company',
    name: 'perennial_stage',
    label: 'Lifecycle stage (retention)',
    description: 'Where the customer stands: onboarding, established, renewing, renewal overdue or churned.',
    type: 'choice',
    options: choices(stageLabels),
    audience: 'everyone',
    from: ({ stage }) => stage,
  },
  {
    on: 'company',
    name: 'perennial_expansion_flag',
    label: 'Expansion may be raised',
    description:
      'True only while health is good, nearly all seats are in use and no urgent or high ticket is open. Never set for an unscored account.',
    type: 'flag',
    audience: 'everyone',
    from: ({ expansion }) => String(expansion),
  },
  {
    on: 'company',
    name: 'perennial_last_touch',
    label: 'Last two-way contact',
    description: 'Day the customer last took part in a call, meeting or mail exchange.',
    type: 'date',
    audience: 'everyone',
    from: ({ view }) => view.touchpoints.find(touchpoint => touchpoint.twoWay)?.on ?? null,
  },
  {
    on: 'company',
    name: 'perennial_health_score',
    label: 'Health score (0-100, 100 is best)',
    description:
      'Weighted mean of the known measures of the scorecard. Not a probability. Empty when too little is known.',
    type: 'number',
    audience: 'cs',
    from: ({ score }) => (score.value === null ? null : String(score.value)),
  },
  {
    on: 'company',
    name: 'perennial_health_band',
    label: 'Health band',
    description: 'Healthy, watch, at risk, or not scored when too little is known.',
    type: 'choice',
    options: choices(bandLabels),
    audience: 'cs',
    from: bandNow,
  },
  {
    on: 'company',
    name: 'perennial_health_coverage',
    label: 'Health coverage (0-1)',
    description: 'Share of the scorecard that had data for this account.',
    type: 'number',
    audience: 'cs',
    from: ({ score }) => share(score.coverage),
  },
  {
    on: 'company',
    name: 'perennial_health_reasons',
    label: 'Health reasons',
    description: 'What pulls the score down most, in plain words, or why the account is not scored.',
    type: 'text',
    audience: 'cs',
    from: ({ score }) => reasons(score),
  },
  {
    on: 'company',
    name: 'perennial_score_changed_on',
    label: 'Health score changed on',
    description: 'Day on which the health score last became another number.',
    type: 'date',
    audience: 'cs',
    from: ({ scoreChangedOn }) => scoreChangedOn,
  },
  {
    on: 'company',
    name: 'perennial_renewal_risk',
    label: 'Renewal risk (0-1, 1 is worst)',
    description:
      'Probability that the next renewal is not renewed, from past renewals of accounts in the same band.',
    type: 'number',
    audience: 'cs',
    from: risk,
  },
]

/** Properties written on open renewal deals, from the account they belong to. */
export const dealFields: readonly DealField[] = [
  {
    on: 'deal',
    name: 'perennial_target_arr',
    label: 'Target ARR',
    description:
      'ARR of the account when nothing is lost or won at this renewal, in the ARR currency of the company.',
    type: 'number',
    audience: 'everyone',
    from: arrAmount,
  },
  {
    on: 'deal',
    name: 'perennial_notice_date',
    label: 'Notice date',
    description: 'Last day on which the customer can give notice on the contract being renewed.',
    type: 'date',
    audience: 'everyone',
    from: noticeDate,
  },
  {
    on: 'deal',
    name: 'perennial_health_band',
    label: 'Health band of the customer',
    description: 'Healthy, watch, at risk, or not scored when too little is known.',
    type: 'choice',
    options: choices(bandLabels),
    audience: 'cs',
    from: bandNow,
  },
  {
    on: 'deal',
    name: 'perennial_renewal_risk',
    label: 'Renewal risk (0-1, 1 is worst)',
    description:
      'Probability that this renewal is not renewed, from past renewals of accounts in the same band.',
    type: 'number',
    audience: 'cs',
    from: risk,
  },
]

export const fields: readonly Field[] = [...companyFields, ...dealFields]

/** The fields a portal has opted in to; `everyone` is always among the audiences. */
export const exposed = <T extends Field>(all: readonly T[], audiences: readonly Audience[]): T[] =>
  all.filter(field => field.audience === 'everyone' || audiences.includes(field.audience))
