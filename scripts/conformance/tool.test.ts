import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../setup.mjs'
import { questionsOf } from './question.ts'
import { resultOf } from './result.ts'
import { readSuite } from './suite.ts'
import { toolAnswers } from './tool.ts'

const naive = `"${process.execPath}" scripts/conformance/naive-tool.mjs`
const asked = questionsOf(await readSuite())
const named = (text: string) => asked.filter(({ question }) => question.name === text)

async function judged(command: string, text: string) {
  const some = named(text)
  const answers = await toolAnswers(
    command,
    some.map(({ question }) => question),
  )
  return resultOf('a tool', some, answers)
}

describe('a tool of somebody else', () => {
  it('is asked line by line, and fails where it caps the portfolio', async () => {
    const { failures } = await judged(naive, 'the cap is on each customer, not on the portfolio')
    expect(failures.map(({ differences }) => differences)).toEqual([['groups.0.grr: 1, expected "100/200"']])
  })

  it('passes where it is right', async () => {
    expect(await judged(naive, 'expansion')).toMatchObject({ asked: 1, failed: 1 })
    expect(await judged(naive, 'contraction')).toMatchObject({ asked: 1, passed: 1 })
  })

  it('gets what the README says it gets', async () => {
    const answers = await toolAnswers(
      naive,
      asked.map(({ question }) => question),
    )
    const { topics } = resultOf('a tool', asked, answers)
    const readme = await readFile(join(root, 'test', 'cases', 'retention', 'README.md'), 'utf8')
    const lines = topics.map(
      one => `| ${one.topic} | ${one.asked} | ${one.passed} | ${one.failed} | ${one.unsupported} |`,
    )
    expect(lines.filter(line => !readme.includes(line))).toEqual([])
  })

  it('may say that it cannot answer', async () => {
    expect(await judged(naive, 'renewed early')).toMatchObject({ failed: 0, unsupported: 1 })
  })

  it('has failed what it did not answer', async () => {
    const { failures } = await judged('exit 3', 'churn')
    expect(failures.map(({ differences }) => differences[0])).toEqual(
      named('churn').map(() => 'the tool ended without answering'),
    )
  })

  it('has failed with what is no JSON', async () => {
    const { failures } = await judged('echo hello', 'contraction')
    expect(failures[0]!.differences).toEqual(['not JSON: hello'])
  })
})
