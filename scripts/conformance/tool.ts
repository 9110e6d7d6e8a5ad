import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Question } from './question.ts'

/** An answer that cannot be right, since there is none; said so in the result. */
export type NoAnswer = { noAnswer: string }

const silence: NoAnswer = { noAnswer: 'the tool ended without answering' }
const patienceMs = 300_000

/**
 * The answers of a tool, in order. The command is started once, through the shell; it reads one question a line from
 * its standard input and writes one answer a line, both JSON. Its standard error is shown.
 */
export async function toolAnswers(command: string, questions: readonly Question[]): Promise<unknown[]> {
  const tool = spawn(command, {
    shell: true,
    stdio: ['pipe', 'pipe', 'inherit'],
    signal: AbortSignal.timeout(patienceMs),
  })
  const ended = new Promise<void>((resolve, reject) => tool.on('error', reject).on('close', () => resolve()))
  const lines = Readable.from(questions.map(question => `${JSON.stringify(question)}\n`))
  // A tool that stops reading has its say in what it did not answer.
  const written = pipeline(lines, tool.stdin).catch(() => undefined)
  const answers: unknown[] = []
  for await (const line of createInterface({ input: tool.stdout })) answers.push(parsed(line))
  await Promise.all([written, ended])
  return questions.map((_, at) => answers[at] ?? silence)
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return { noAnswer: `not JSON: ${line.slice(0, 80)}` }
  }
}
