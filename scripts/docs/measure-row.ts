import type { DataNeed, Direction, Measure } from '@perennial/shared/health/measure'
import type { Scale } from '@perennial/shared/health/scale'
import { type SettingName, Settings } from '@perennial/shared/health/settings'

export const measureHead = [
  '| measure | figure | best | rests on | data it needs | settings, as they are by default |',
  '|---|---|---|---|---|---|',
]

/** What one measure is, what it needs and what it can be told, as a row of a table. */
export const measureRow = ({ id, label, figure, direction, subjective, needs, defaults }: Measure): string =>
  `| **${label}** \`${id}\` | ${figure} | ${best[direction]} | ${subjective ? 'opinion' : 'facts'} | ${needs.map(need => data[need]).join('; ')} | ${settingsInWords(defaults)} |`

const best: Record<Direction, string> = {
  more_is_better: 'more',
  less_is_better: 'less',
  u_shaped: 'neither many nor none',
}

const data: Record<DataNeed, string> = {
  touchpoints: 'calls, e-mails and meetings that are logged',
  contacts: 'contacts linked to the company',
  roles: 'buying roles of contacts',
  executives: 'job titles or buying roles of contacts',
  usage: 'product usage',
  active_users: 'usage of the metric `active_users`',
  uptime: 'usage of the metric `uptime`, in per cent',
  incidents: 'usage of the metric `incidents`',
  seats: 'seats of contracts',
  tickets: 'tickets linked to the company',
  ticket_categories: 'categories of tickets',
  ticket_text: 'text of tickets',
  surveys: 'survey answers',
  nps: 'NPS answers',
  csat: 'CSAT answers',
  survey_comments: 'comments beside survey answers',
  onboarding: 'onboarding progress of the company',
  milestones: 'due days and days reached of milestones',
  sentiment: "the customer success manager's judgement",
  value: "the customer's target and what is reached of it",
  invoices: 'since when an invoice is overdue',
  contracts: 'contracts, or won deals',
  properties: 'a property of the company',
}

const settingNames = Object.keys(Settings.shape) as SettingName[]

const settingsInWords = (settings: Settings): string =>
  settingNames
    .filter(name => name in settings)
    .map(name => `\`${name}\` ${valueInWords(settings[name])}`)
    .join('; ')

function valueInWords(value: Settings[keyof Settings]): string {
  if (value === undefined || value === '') return 'not set'
  if (typeof value !== 'object') return String(value)
  if (isScale(value)) return scaleInWords(value)
  if (!Array.isArray(value)) return pairs(Object.entries(value))
  return value.length === 0 ? 'not set' : value.map(partInWords).join(', ')
}

const isScale = (value: object): value is Scale => 'linear' in value || 'bands' in value

const partInWords = (part: string | { fromDays: number; scale: Scale }): string =>
  typeof part === 'string' ? part : `from day ${part.fromDays} (${scaleInWords(part.scale)})`

const scaleInWords = (scale: Scale): string =>
  pairs(
    'linear' in scale
      ? scale.linear
      : scale.bands.map(({ from, to, value }) => [`${from ?? 'below'} to ${to ?? 'above'}`, value]),
  )

const pairs = (all: readonly (readonly [string | number, unknown])[]): string =>
  all.length === 0 ? 'not set' : all.map(([key, value]) => `${key}: ${value}`).join(', ')
