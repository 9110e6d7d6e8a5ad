import { daysAgo, deal, touch, viewOf } from '../../../../test/cases/account-view.ts'
import { rulesOf } from '../../../../test/cases/rules.ts'
import { assess } from '../../assessment.ts'
import { addDays } from '../../day.ts'
import { featuresOf } from './features-of.ts'

const acme = (days = 0) =>
  assess(
    {
      ...viewOf({
        account: { customerSince: daysAgo(400) },
        deals: [deal({ amount: '1200' })],
        touchpoints: [touch(3)],
      }),
      asOf: addDays('2026-06-30', days),
    },
    rulesOf(),
    null,
  )

it('are what contracts and measures tell, unknown ones as null', () => {
  expect(featuresOf(acme(), '2026-09-10')).toMatchObject({
    tenure_months: 13,
    arr: 1200,
    first_term: 1,
    auto_renews: null,
    notice_given: 0,
    lead: 90,
    'measure.engagement_recency': 100,
    'figure.engagement_recency': 3,
    'measure.usage_trend': null,
    'figure.usage_trend': null,
  })
})

it('tell time in steps: a day on which nothing happens changes no tenure and no lead', () => {
  const [today, tomorrow] = [featuresOf(acme(), '2026-09-10'), featuresOf(acme(1), '2026-09-10')]
  expect([tomorrow.tenure_months, tomorrow.lead]).toEqual([today.tenure_months, today.lead])
})
