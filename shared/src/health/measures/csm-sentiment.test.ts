import { asOf, viewOf } from '../../../../test/cases/account-view.ts'
import { defaultPolicy } from '../../policy.ts'
import { csmSentiment } from './csm-sentiment.ts'

const value = (sentiment: number | null) =>
  csmSentiment.read(viewOf({ account: { sentiment } }), asOf, defaultPolicy).value

it.each([
  [null, null],
  [0, 0],
  [62.5, 62.5],
  [-10, 0],
  [400, 100],
])('a judgement of %s counts as %s', (sentiment, expected) => {
  expect(value(sentiment)).toBe(expected)
})
