import { inWords } from '@perennial/shared/lifecycle/condition-words'
import { readConfigIfAny } from '../config/read-config.ts'
import { ConfigError } from '../errors.ts'
import { segmentNamed } from '../view/in-segment.ts'
import { type Printed, print, type Report } from './reports/printed.ts'
import type { ReportOptions } from './reports/report-options.ts'
import { type Session, withSession } from './session.ts'
import { running, verb } from './verb.ts'

/** Every report, one a file; only the one asked for is loaded. */
const reports: Readonly<Record<string, () => Promise<Report>>> = {
  retention: async () => (await import('./reports/retention.ts')).retention,
  movements: async () => (await import('./reports/movements.ts')).movements,
  cohorts: async () => (await import('./reports/cohorts.ts')).cohorts,
  renewals: async () => (await import('./reports/renewals.ts')).renewals,
  contracts: async () => (await import('./reports/contracts.ts')).contracts,
  policies: async () => (await import('./reports/policies.ts')).policies,
  restatement: async () => (await import('./reports/restatement.ts')).restatement,
  surveys: async () => (await import('./reports/surveys.ts')).surveys,
  health: async () => (await import('./reports/health.ts')).health,
  forecast: async () => (await import('./reports/forecast.ts')).forecast,
}

export const report = verb(
  'report',
  'recurring revenue and health: retention, movements, cohorts, renewals, forecast, contracts',
)
  .argument('<what>', Object.keys(reports).join(', '))
  .option('--from <day>', 'first day: the state at its end is where the report starts')
  .option('--to <day>', 'last day')
  .option('--level <level>', 'what is counted: account or subscription (default account)')
  .option(
    '--by <what>',
    'retention: plan, tier, region, owner, segment; health also: parent, stage, scorecard; forecast: owner, segment, month; movements and cohorts: month, quarter, year',
  )
  .option('--measure <measure>', 'arr or mrr (default arr)')
  .option(
    '--currency <code>',
    'report what is paid in this currency (default: the reporting currency, others converted)',
  )
  .option('--policy <name>', 'a policy of perennial.config.yaml (default: default)')
  .option('--segment <name>', 'only the accounts of a segment of perennial.config.yaml, on the as-of day')
  .option(
    '--period <period>',
    'forecast: a quarter 2026-Q4, a month 2026-11 or a year 2026 (default: this quarter)',
  )
  .option('--owner <id>', 'forecast: only the renewals of one owner')
  .option('--known <day>', 'as known at the end of that day (default: as known now)')
  .option('--and <day>', 'restatement: the later day of knowledge (default: now)')
  .option('--accounts', 'retention: the accounts behind each figure')
  .option('--behaviour <condition>', 'cohorts: split by whether a condition holds, as YAML or JSON')
  .option('--detail', 'movements: every single movement with its cause')
  .option('--without-assumed', 'renewals: leave out what rests on an assumed date or amount')
  .option('--csv', 'print CSV')
  .action(
    running(async (what: string, options: ReportOptions) =>
      withSession(
        async session => {
          print(await made(what, session, options), options)
          return 0
        },
        { read: readConfigIfAny },
      ),
    ),
  )

async function made(what: string, session: Session, options: ReportOptions): Promise<Printed> {
  const load = reports[what]
  if (load !== undefined) return inSegment(await (await load())(session, options), session, options)
  throw new ConfigError(`report: ${JSON.stringify(what)} is not known`, {
    field: '--what',
    remedy: `use one of: ${Object.keys(reports).join(', ')}`,
  })
}

/** Every report says which accounts it is about. */
function inSegment(printed: Printed, { config }: Session, { segment: name }: ReportOptions): Printed {
  const json = { ...printed.json, segment: name ?? null }
  if (name === undefined) return { ...printed, json }
  const { when } = segmentNamed(config.segments, name)
  return { ...printed, json, text: () => `Only segment ${name}: ${inWords(when)}.\n${printed.text()}` }
}
