/**
 * `npm run -s truth -- [--json] [--accounts N] [--seed N]`: what Perennial learns of a sample portal from its past, beside the
 * hazards the portal was made with. Exits 1 where the replay finds less than 95 % of the decisions, or of their outcomes.
 */
import { Command, InvalidArgumentError } from 'commander'
import { emit, tell } from '../connector/src/cli/output.ts'
import { sampleSeed } from '../test/world/world.ts'
import { endOnSignal } from './bench/with-ending.ts'
import { replayedSample } from './truth/replayed-sample.ts'
import { truthResult } from './truth/truth-result.ts'
import { truthText } from './truth/truth-text.ts'

const options = new Command('truth')
  .description('hold what is learned of a sample portal against its truth')
  .option('--json', 'print the result as JSON')
  .option('--accounts <number>', 'companies in the portal', wholeNumber, 400)
  .option('--seed <number>', 'which portal', wholeNumber, sampleSeed)
  .parse()
  .opts<{ json?: boolean; accounts: number; seed: number }>()

const enough = 0.95

endOnSignal()
const portal = { seed: options.seed, accounts: options.accounts }
const result = truthResult(await replayedSample(portal, tell))
emit(options.json === true, { ...portal, ...result }, () => truthText(result))
const { found, trueDecisions, agreement } = result.replay
process.exitCode = found >= enough * trueDecisions && (agreement ?? 0) >= enough ? 0 : 1

function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('write a whole number above 0.')
  return Number(text)
}
