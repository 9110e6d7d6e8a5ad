/**
 * `npm run -s conformance -- [--tool COMMAND] [--only TEXT] [--json] [--schema]`: how the product, or any other tool,
 * answers the cases of test/cases/retention. Exits 1 unless all answers are right.
 */
import { Command } from 'commander'
import * as z from 'zod'
import { emit } from '../connector/src/cli/output.ts'
import { CaseFile } from '../test/cases/retention/case.ts'
import { productAnswer } from './conformance/product.ts'
import { questionsOf } from './conformance/question.ts'
import { resultOf } from './conformance/result.ts'
import { readSuite } from './conformance/suite.ts'
import { resultText } from './conformance/text.ts'
import { toolAnswers } from './conformance/tool.ts'

const options = new Command('conformance')
  .description('hold a tool against the retention cases')
  .option('--tool <command>', 'the tool: one JSON question a line in, one JSON answer a line out')
  .option('--only <text>', 'only cases with this in their topic or name')
  .option('--json', 'print the result as JSON')
  .option('--schema', 'print the JSON Schema of a file of cases and end')
  .parse()
  .opts<{ tool?: string; only?: string; json?: boolean; schema?: boolean }>()

if (options.schema)
  process.stdout.write(`${JSON.stringify(z.toJSONSchema(CaseFile, { io: 'input' }), null, 2)}\n`)
else await run()

async function run(): Promise<void> {
  const text = options.only ?? ''
  const asked = questionsOf(await readSuite()).filter(({ question: { topic, name } }) =>
    `${topic}: ${name}`.includes(text),
  )
  const questions = asked.map(({ question }) => question)
  const answers =
    options.tool === undefined ? questions.map(productAnswer) : await toolAnswers(options.tool, questions)
  const result = resultOf(options.tool ?? 'perennial', asked, answers)
  emit(options.json === true, result, () => resultText(result))
  process.exitCode = result.passed === result.asked && result.asked > 0 ? 0 : 1
}
