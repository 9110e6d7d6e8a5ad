import { Command } from 'commander'
import { endWithReader } from './output.ts'

const wrongUse = 2

/** Every verb, one a file. Only the one that is asked for is loaded: loading all takes longer than most of them run. */
const verbs: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import('./init.ts')).init,
  audit: async () => (await import('./audit.ts')).audit,
  doctor: async () => (await import('./doctor.ts')).doctor,
  fields: async () => (await import('./fields.ts')).fields,
  sync: async () => (await import('./sync.ts')).sync,
  score: async () => (await import('./score.ts')).score,
  scorecard: async () => (await import('./scorecard.ts')).scorecard,
  push: async () => (await import('./push.ts')).push,
  config: async () => (await import('./config.ts')).config,
  explain: async () => (await import('./explain.ts')).explain,
  confirm: async () => (await import('./confirm.ts')).confirm,
  report: async () => (await import('./report.ts')).report,
  adjust: async () => (await import('./adjust.ts')).adjust,
  override: async () => (await import('./override.ts')).override,
  alerts: async () => (await import('./alerts.ts')).alerts,
  segment: async () => (await import('./segment.ts')).segment,
  forecast: async () => (await import('./forecast.ts')).forecast,
  snapshot: async () => (await import('./snapshot.ts')).snapshot,
  close: async () => (await import('./close.ts')).close,
  'tie-out': async () => (await import('./tie-out.ts')).tieOutVerb,
  cohort: async () => (await import('./cohort.ts')).cohort,
  risk: async () => (await import('./risk.ts')).risk,
  stage: async () => (await import('./stage.ts')).stage,
  serve: async () => (await import('./serve.ts')).serve,
  'console-user': async () => (await import('./console-user.ts')).consoleUser,
  import: async () => (await import('./import.ts')).importVerb,
  uninstall: async () => (await import('./uninstall.ts')).uninstall,
}

endWithReader()
const program = new Command('perennial')
  .description(
    'Customer retention inside the CRM: health, renewal risk and ARR, written back where people work.',
  )
  .addHelpText('after', '\n`perennial demo` starts a local CRM with a sample portal and shows all of it.')
  .exitOverride()

const asked = verbs[process.argv[2] ?? '']
for (const load of asked ? [asked] : Object.values(verbs)) program.addCommand((await load()).exitOverride())

try {
  await program.parseAsync()
} catch (error) {
  const { code, exitCode } = error as { code?: string; exitCode?: number }
  if (!code?.startsWith('commander.')) throw error
  process.exitCode = exitCode === 0 ? 0 : wrongUse
}
