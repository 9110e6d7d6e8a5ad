import type { LedgerPolicy } from '../../shared/src/ledger-policy.ts'
import type { Books } from '../../test/cases/retention/books.ts'
import type { Ask, Case } from '../../test/cases/retention/case.ts'
import type { Expected } from '../../test/cases/retention/expected.ts'
import type { Suite } from './suite.ts'

/** What a tool is asked: a case under one policy, everything spelled out, without the answer. */
export interface Question extends Books {
  topic: string
  name: string
  policyName: string
  policy: LedgerPolicy
  ask: Ask
}

/** A question and what is right. */
export interface Asked {
  question: Question
  expected: Expected
  case: Case
}

/** Every case under every policy it has an answer for. Throws on a policy nobody defined. */
export const questionsOf = ({ topics, policies }: Suite): Asked[] =>
  topics.flatMap(({ topic, cases }) =>
    cases.flatMap(one =>
      Object.entries(one.expected).map(([policyName, expected]) => ({
        question: { topic, policyName, policy: named(policies, policyName, one), ...asked(one) },
        expected,
        case: one,
      })),
    ),
  )

function named(policies: Suite['policies'], policyName: string, { name }: Case): LedgerPolicy {
  const policy = policies.get(policyName)
  if (policy === undefined) throw new Error(`no policy ${policyName} in policies.json, asked by "${name}"`)
  return policy
}

const asked = ({ why: _why, expected: _expected, knownWrong: _knownWrong, ...rest }: Case) => rest
