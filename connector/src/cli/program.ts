import { Command } from 'commander'
import { audit } from './audit.ts'
import { confirm } from './confirm.ts'
import { doctor } from './doctor.ts'
import { explain } from './explain.ts'
import { fields } from './fields.ts'
import { importVerb } from './import.ts'
import { init } from './init.ts'
import { push } from './push.ts'
import { report } from './report.ts'
import { score } from './score.ts'
import { serve } from './serve.ts'
import { sync } from './sync.ts'
import { uninstall } from './uninstall.ts'

const wrongUse = 2

const program = new Command('perennial')
  .description(
    'Customer retention inside the CRM: health, renewal risk and ARR, written back where people work.',
  )
  .addHelpText('after', '\n`perennial demo` starts a local CRM with a sample portal and shows all of it.')
  .exitOverride()

const verbs = [
  init,
  audit,
  doctor,
  fields,
  sync,
  score,
  push,
  explain,
  confirm,
  report,
  serve,
  importVerb,
  uninstall,
]
for (const command of verbs) program.addCommand(command.exitOverride())

try {
  await program.parseAsync()
} catch (error) {
  const { code, exitCode } = error as { code?: string; exitCode?: number }
  if (!code?.startsWith('commander.')) throw error
  process.exitCode = exitCode === 0 ? 0 : wrongUse
}
