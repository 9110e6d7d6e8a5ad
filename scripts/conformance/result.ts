import { differences } from './differences.ts'
import type { Asked } from './question.ts'

/** An answer held against what is right. */
export interface Judged {
  topic: string
  name: string
  policy: string
  verdict: 'passed' | 'failed' | 'unsupported'
  differences: string[]
  why: string
}

export interface TopicScore {
  topic: string
  asked: number
  passed: number
  failed: number
  unsupported: number
}

export interface Result {
  tool: string
  asked: number
  passed: number
  failed: number
  unsupported: number
  topics: TopicScore[]
  failures: Judged[]
}

export function resultOf(tool: string, asked: readonly Asked[], answers: readonly unknown[]): Result {
  const judged = asked.map((one, at) => judge(one, answers[at]))
  const topics = [...Map.groupBy(judged, ({ topic }) => topic)].map(([topic, own]) => ({
    topic,
    ...score(own),
  }))
  return {
    tool,
    ...score(judged),
    topics,
    failures: judged.filter(({ verdict }) => verdict === 'failed'),
  }
}

export function judge({ question, expected, case: { why } }: Asked, answer: unknown): Judged {
  const said = { topic: question.topic, name: question.name, policy: question.policyName, why }
  const reason = reasonGiven(answer)
  if (reason !== null) return { ...said, ...reason }
  const found = differences(expected, answer)
  return { ...said, verdict: found.length === 0 ? 'passed' : 'failed', differences: found }
}

function reasonGiven(answer: unknown): Pick<Judged, 'verdict' | 'differences'> | null {
  if (typeof answer !== 'object' || answer === null) return { verdict: 'failed', differences: ['no object'] }
  if ('unsupported' in answer) return { verdict: 'unsupported', differences: [String(answer.unsupported)] }
  if ('noAnswer' in answer) return { verdict: 'failed', differences: [String(answer.noAnswer)] }
  return null
}

const score = (judged: readonly Judged[]): Omit<TopicScore, 'topic'> => ({
  asked: judged.length,
  passed: judged.filter(({ verdict }) => verdict === 'passed').length,
  failed: judged.filter(({ verdict }) => verdict === 'failed').length,
  unsupported: judged.filter(({ verdict }) => verdict === 'unsupported').length,
})
