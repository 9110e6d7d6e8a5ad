/** Evaluates the profiles named as arguments, after the number of accounts, and prints one JSON line each. */
import type { ProfileName } from '../../test/world/profiles/profiles.ts'
import { evaluate } from './evaluate.ts'

const [accounts, ...names] = process.argv.slice(2)
for (const name of names)
  process.stdout.write(`${JSON.stringify(await evaluate(name as ProfileName, Number(accounts)))}\n`)
