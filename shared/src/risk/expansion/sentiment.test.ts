import { answer, daysAgo } from '../../../../test/cases/account-view.ts'
import { signFacts } from '../../../../test/cases/sign-facts.ts'
import { sentiment } from './sentiment.ts'

const nps = answer(10, 9)
const csat = answer(20, 4, { type: 'csat' })
const judged = { sentiment: 40, sentimentOn: daysAgo(10) }

describe('sentiment as a sign of expansion', () => {
  it.each([
    ['NPS alone', { surveys: [nps] }, 90],
    ['NPS and CSAT', { surveys: [nps, csat] }, 85],
    ["NPS, CSAT and the success manager's judgement", { surveys: [nps, csat], account: judged }, 70],
    [
      'what may be believed',
      { surveys: [nps], account: judged, quarantine: [{ need: 'nps', because: 'x' }] },
      40,
    ],
  ])('is the mean of what is known: %s', (_, facts, value) => {
    expect(sentiment.read(signFacts(facts)).value).toBeCloseTo(value, 9)
  })

  it('opens to each of them, and says nothing to sales', () => {
    const { because, forSales } = sentiment.read(signFacts({ surveys: [nps], account: judged }))
    expect(because).toMatch(/^NPS: 1 answer .*; CSM sentiment: .*40 of 100$/)
    expect(forSales).toBeNull()
  })

  it('is unknown where nobody has said anything', () => {
    expect(sentiment.read(signFacts({})).value).toBeNull()
  })
})
