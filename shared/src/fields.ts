import type { Assessment } from './assessment.ts'
import type { Day } from './day.ts'
import type { ForecastCategory } from './forecast/category.ts'
import { bandLabels } from './health/band.ts'
import { reasons } from './health/explain.ts'
import { overrideText } from './health/override.ts'
import type { Condition } from './lifecycle/condition.ts'
import { factsIn } from './lifecycle/condition-facts.ts'
import { isConcluded } from './lifecycle/fact-table.ts'
import type { FactValue } from './lifecycle/facts.ts'
import { renewalStatusLabels } from './lifecycle/renewal-status.ts'
import { defaultStages } from './lifecycle/stage-defaults.ts'
import type { TouchModel } from './lifecycle/tier.ts'
import { defaultTiers } from './lifecycle/tier-defaults.ts'
import type { Basis } from './model/basis.ts'
import type { StageEntry } from './model/stage-entry.ts'
import { decimalOf } from './money.ts'

/** Who may see a property. Anybody with the record sees its properties, so only `everyone` is written by default. */
export type Audience = 'everyone' | 'cs' | 'finance'

/** One property Perennial writes back. CRM-neutral: adapters translate type and options. */
export interface Field {
  name: string
  label: string
  description: string
  on: 'company' | 'deal' | 'contact'
  type: 'number' | 'text' | 'date' | 'flag' | 'choice'
  options?: readonly Option[]
  /** The list of the configuration that the options are taken from. */
  optionsFrom?: keyof Choices
  /** The list of the configuration that the value is concluded from, where that is not the one of the options. */
  restsOn?: keyof Choices
  audience: Audience
}

export interface Option {
  value: string
  label: string
}

/** The lists of the configuration that properties offer as choices. */
export interface Choices {
  stages: readonly Choice[]
  contactStages: readonly Choice[]
  tiers: readonly Choice[]
}

interface Choice {
  name: string
  label: string
  when?: Condition | undefined
}

/** Property group (section) that holds all of ours. */
export const fieldGroup = { name: 'perennial', label: 'Perennial retention' } as const

/** An assessment plus what only the history of scores knows. */
export interface Written extends Assessment {
  /** Day on which the integer score last changed. */
  scoreChangedOn: Day | null
  /** What a person called the next renewal; null when nobody did. */
  call: ForecastCategory | null
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

export interface ContactField extends Field {
  on: 'contact'
  from(stage: StageEntry | null): string | null
}

const choices = <T extends string>(labels: Record<T, string>) =>
  (Object.entries(labels) as [T, string][]).map(([value, label]) => ({ value, label }))

const offered = (list: readonly Choice[]): Option[] => list.map(({ name, label }) => ({ value: name, label }))

const touchLabels: Record<TouchModel, string> = {
  high: 'High touch: a named person',
  medium: 'Medium touch: a person with many accounts',
  low: 'Low touch: a team, when it matters',
  digital: 'Digital: mail and the product',
}

const categoryLabels: Record<ForecastCategory, string> = {
  commit: 'Commit',
  best_case: 'Best case',
  doubtful: 'Doubtful',
  lost: 'Lost',
}

const basisLabels: Record<Basis, string> = {
  stated: 'Stated in the CRM',
  derived: 'Derived from stated facts',
  assumed: 'Assumed, please confirm',
}

/** Two decimals, so that a probability is not rewritten for a change nobody can act on. */
const share = (value: number): string => value.toFixed(2).replace(/\.?0+$/, '')
const risk = ({ probability }: Written): string | null => (probability ? share(1 - probability.renews) : null)
const riskReasons = ({ probability }: Written): string | null => {
  const because = (probability?.reasons.raises ?? []).map(({ label, because }) => `${label}: ${because}`)
  return because.length === 0 ? null : because.join('; ')
}
const category = ({ category: own, call }: Written): string | null => call ?? own
const singleTotal = ({ arr }: Written) => (arr?.totals.length === 1 ? arr.totals[0]! : null)
const arrAmount = (account: Written): string | null => {
  const total = singleTotal(account)
  return total && String(Number(decimalOf(total)))
}
const bandNow = ({ score }: Written): string => score.band
const text = (value: FactValue | undefined): string | null => (typeof value === 'string' ? value : null)
const noticeDate = ({ renewal }: Written): string | null => renewal?.noticeDate ?? null

/** The same on the company and on its open renewal deals. */
const forecastCategory = {
  name: 'perennial_forecast_category',
  label: 'Renewal forecast category',
  description:
    'Commit, best case, doubtful or lost: derived from the probability of renewal, or what a person called it.',
  type: 'choice',
  options: choices(categoryLabels),
  audience: 'cs',
  from: category,
} as const satisfies Omit<CompanyField, 'on'>

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
    description:
      'Where the customer stands in its life, by the stages of the configuration. Empty for a former customer, and while too little is known.',
    type: 'choice',
    options: offered(defaultStages),
    optionsFrom: 'stages',
    audience: 'everyone',
    from: ({ stage }) => stage?.stage ?? null,
  },
  {
    on: 'company',
    name: 'perennial_renewal_status',
    label: 'Renewal status',
    description:
      'How far the renewal that comes first is: not due, near, notice date passed, overdue, evergreen, or the contract has ended.',
    type: 'choice',
    options: choices(renewalStatusLabels),
    audience: 'everyone',
    from: ({ facts }) => text(facts.values.renewalStatus),
  },
  {
    on: 'company',
    name: 'perennial_tier',
    label: 'Service tier',
    description:
      'Class of customer by revenue, complexity and risk, by the tiers of the configuration. Empty while the revenue is not known.',
    type: 'choice',
    options: offered(defaultTiers),
    optionsFrom: 'tiers',
    audience: 'everyone',
    from: ({ tier }) => tier?.name ?? null,
  },
  {
    on: 'company',
    name: 'perennial_touch_model',
    label: 'Touch model',
    description: 'How much human time the tier of the customer gives it.',
    type: 'choice',
    options: choices(touchLabels),
    restsOn: 'tiers',
    audience: 'everyone',
    from: ({ tier }) => tier?.touch ?? null,
  },
  {
    on: 'company',
    name: 'perennial_expansion_flag',
    label: 'Expansion may be raised',
    description:
      'True only while use asks for more and nothing speaks against raising it: good health, no high risk, no escalated, urgent or high ticket open, no notice given. Never set for an unscored account.',
    type: 'flag',
    audience: 'everyone',
    from: ({ expansion }) => String(expansion.flag),
  },
  {
    on: 'company',
    name: 'perennial_expansion_reason',
    label: 'Why an expansion may be raised',
    description:
      'What in the use of the product asks for more, in plain words. Empty while the flag is not set.',
    type: 'text',
    audience: 'everyone',
    from: ({ expansion }) => expansion.because || null,
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
      'Weighted mean of the known measures of the scorecard, or what a person set by hand. Not a probability. Empty when too little is known.',
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
    name: 'perennial_model_score',
    label: 'Health score of the model (0-100, 100 is best)',
    description:
      'What the scorecard alone gives, also where a person set another score by hand. Empty when too little is known.',
    type: 'number',
    audience: 'cs',
    from: ({ score }) => (score.model.value === null ? null : String(score.model.value)),
  },
  {
    on: 'company',
    name: 'perennial_health_override',
    label: 'Health set by hand',
    description: "Who set the health score by hand, until when and why. Empty when the model's own counts.",
    type: 'text',
    audience: 'cs',
    from: ({ score }) => score.override && overrideText(score.override),
  },
  {
    on: 'company',
    name: 'perennial_override_until',
    label: 'Health set by hand until',
    description: "Last day on which the score set by hand counts. Empty when the model's own counts.",
    type: 'date',
    audience: 'cs',
    from: ({ score }) => score.override?.until ?? null,
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
      'Probability that the next renewal is not renewed: by the model that proved itself on past renewals of this portal, else by the rate of its band.',
    type: 'number',
    audience: 'cs',
    from: risk,
  },
  {
    on: 'company',
    name: 'perennial_risk_reasons',
    label: 'Renewal risk reasons',
    description: 'What raises the risk most, in plain words. Empty when nothing does, or no risk is known.',
    type: 'text',
    audience: 'cs',
    from: riskReasons,
  },
  { on: 'company', ...forecastCategory },
  {
    on: 'company',
    name: 'perennial_expansion_score',
    label: 'Expansion score (0-100, 100 is most ready for more)',
    description:
      'Seats in use, weeks at their limit, growth, product fit and sentiment, by weight. It says nothing about whether to raise it: the flag does. Empty when too little is known.',
    type: 'number',
    audience: 'cs',
    from: ({ expansion }) => (expansion.score === null ? null : String(expansion.score)),
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
      'Probability that this renewal is not renewed: by the model that proved itself on past renewals of this portal, else by the rate of its band.',
    type: 'number',
    audience: 'cs',
    from: risk,
  },
  { on: 'deal', ...forecastCategory },
]

/** Properties written on the contacts of customers. */
export const contactFields: readonly ContactField[] = [
  {
    on: 'contact',
    name: 'perennial_contact_stage',
    label: 'Contact stage (retention)',
    description:
      'Where the person stands, by the contact stages of the configuration. Empty for contacts of companies that are no customers.',
    type: 'choice',
    optionsFrom: 'contactStages',
    audience: 'everyone',
    from: stage => stage?.stage ?? null,
  },
]

/** Every property there may be, under whatever configuration. */
export const allFields: readonly Field[] = [...companyFields, ...dealFields, ...contactFields]

/** The properties of a portal that has configured nothing. */
export const fields: readonly Field[] = [...companyFields, ...dealFields]

/** The properties under a configuration: with the choices it offers, and without those it offers none for. */
export const fieldsFor = (config: Choices): Field[] =>
  allFields
    .map(field => guarded(field, config))
    .flatMap(field => {
      if (field.optionsFrom === undefined) return [field]
      const options = offered(config[field.optionsFrom])
      return options.length === 0 ? [] : [{ ...field, options }]
    })

/** What rests on health or risk tells of them: it is for those only who may see these. */
function guarded<T extends Field>(field: T, config: Choices): T {
  const list = field.restsOn ?? field.optionsFrom
  return list !== undefined && tellsOfHealth(config[list]) ? { ...field, audience: 'cs' } : field
}

/** Whether one of these is given by health or risk, so that having it tells of them. */
export const tellsOfHealth = (list: readonly { when?: Condition | undefined }[]): boolean =>
  list.some(({ when }) => when && factsIn(when).some(isConcluded))

/** The fields that are written under a configuration. */
export const written = <T extends Field>(
  all: readonly T[],
  config: Choices & { expose: readonly Audience[] },
): T[] =>
  exposed(
    all.map(field => guarded(field, config)),
    config.expose,
  )

/** The fields a portal has opted in to; `everyone` is always among the audiences. */
export const exposed = <T extends Field>(all: readonly T[], audiences: readonly Audience[]): T[] =>
  all.filter(field => field.audience === 'everyone' || audiences.includes(field.audience))
