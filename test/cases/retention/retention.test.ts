import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { differences } from '../../../scripts/conformance/differences.ts'
import { productAnswer } from '../../../scripts/conformance/product.ts'
import { questionsOf } from '../../../scripts/conformance/question.ts'
import { readSuite } from '../../../scripts/conformance/suite.ts'
import { root } from '../../../scripts/setup.mjs'
import type { Expected } from './expected.ts'

/*
 * The published suite: every case under every policy it has an answer for, through the functions the reports are made
 * of. Then the suite itself: what it expects must add up, whoever answers it.
 */

const suite = await readSuite()
const asked = questionsOf(suite)
const cases = suite.topics.flatMap(({ topic, cases }) => cases.map(one => ({ ...one, topic })))

describe('the product answers the conformance suite', () => {
  it.each(
    asked.map(one => ({
      ...one,
      title: `${one.question.topic}: ${one.question.name} (${one.question.policyName})`,
    })),
  )('$title', ({ question, expected }) => {
    expect(differences(expected, productAnswer(question))).toEqual([])
  })
})

describe('the suite', () => {
  it('has at least 120 cases, as many as its README says, each with a name of its own', async () => {
    expect(cases.length).toBeGreaterThanOrEqual(120)
    const readme = await readFile(join(root, 'test', 'cases', 'retention', 'README.md'), 'utf8')
    expect(readme).toContain(`${cases.length} small cases`)
    const names = cases.map(({ topic, name }) => `${topic}: ${name}`)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it('uses every policy it defines', () => {
    const used = new Set(asked.map(({ question }) => question.policyName))
    expect([...suite.policies.keys()].filter(name => !used.has(name))).toEqual([])
  })

  it('expects bridges that add up and join', () => {
    expect(
      asked.flatMap(({ question, expected }) => broken(expected).map(row => [question.name, row])),
    ).toEqual([])
  })

  it('expects rates in their order: kept and lost make n, GRR is at most 1 and at most NRR', () => {
    expect(
      asked.flatMap(({ question, expected }) => odd(expected).map(group => [question.name, group])),
    ).toEqual([])
  })

  it.each(
    cases.flatMap(one => one.knownWrong.map(wrong => ({ ...wrong, name: one.name, right: one.expected }))),
  )('tells $tool from the right answer to "$name"', ({ answer, right }) => {
    expect(differences(right.default!, answer)).not.toEqual([])
  })
})

function broken(expected: Expected): string[] {
  if (!('rows' in expected)) return []
  return expected.rows.flatMap((row, at) => {
    const moved = row.new + row.expansion + row.contraction + row.churn + row.reactivation
    const closes = Math.abs(row.open + moved + (row.escalation ?? 0) + row.fx - row.close) < 0.005
    const joins = at === 0 || row.open === expected.rows[at - 1]!.close
    const isSigned = row.contraction <= 0 && row.churn <= 0
    return closes && joins && isSigned ? [] : [row.month]
  })
}

function odd(expected: Expected): string[] {
  if (!('groups' in expected)) return []
  return expected.groups.flatMap(({ group, n, kept, lost, start, nrr, grr }) => {
    const counts = kept === undefined || lost === undefined || kept + lost === n
    const isKnown = (nrr !== null) === n > 0 && (grr !== null) === n > 0 && start > 0 === n > 0
    const [net, gross] = [value(nrr), value(grr)]
    const isOrdered = net < 0 || (gross >= 0 && gross <= 1 && gross <= net + 1e-9)
    return counts && isKnown && isOrdered ? [] : [group]
  })
}

function value(rate: number | string | null): number {
  if (typeof rate !== 'string') return rate ?? 0
  const [part, whole] = rate.split('/')
  return Number(part) / Number(whole)
}
