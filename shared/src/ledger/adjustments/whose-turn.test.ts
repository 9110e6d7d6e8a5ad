import { ApprovalPolicy } from '../../approval-policy.ts'
import { whoseTurn } from './whose-turn.ts'

const policy = ApprovalPolicy.parse({ finance: ['Fay', 'Ana', 'Flo'] })

it.each<[string | null, string | null]>([
  ['fay ', null],
  ['Ana', 'You asked for it yourself. It waits for Fay or Flo.'],
  ['Bo', 'It waits for Fay or Flo.'],
  [null, 'It waits for Fay or Flo.'],
])('tells %s whose turn it is', (viewer, expected) => {
  expect(whoseTurn(viewer, 'ana', policy)).toBe(expected)
})

it('says so where nobody can decide', () => {
  const alone = ApprovalPolicy.parse({ finance: ['Ana'] })
  expect(whoseTurn('Ana', 'Ana', alone)).toMatch(/^You asked for it yourself. Nobody else is named who may/)
})
