import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { entriesOf } from '../../../shared/src/health/entries.ts'
import { score } from '../../../shared/src/health/score.ts'
import { Scorecard } from '../../../shared/src/health/scorecard.ts'
import { defaultPolicy } from '../../../shared/src/policy.ts'
import { activeEachWeek, daysAgo, deal, viewOf } from '../account-view.ts'

const card = Scorecard.parse(parse(readFileSync(new URL('./gitlab.yaml', import.meta.url), 'utf8')).scorecard)

/** Of a hundred seats, so that people in use are percent. */
function licenceValue(inUse: number, daysAsCustomer: number): number | null {
  const view = viewOf({
    account: { customerSince: daysAgo(daysAsCustomer) },
    deals: [deal({ amount: '1000', seats: 100 })],
    usage: activeEachWeek(inUse),
  })
  const { contributions } = score(view, { card, entries: entriesOf(card) }, defaultPolicy)
  return contributions.find(({ measure }) => measure === 'licence_utilisation')!.value
}

describe("GitLab's matrix of licence utilisation by age", () => {
  it.each([
    // percent in use; value at 2-6, at 6-9 and at more than 9 months
    [5, 0, 0, 0],
    [30, 50, 0, 0],
    [60, 100, 50, 0],
    [75, 100, 50, 0],
    [90, 100, 100, 100],
    [130, 100, 100, 100],
  ])('%d %% in use', (inUse, young, middle, settled) => {
    expect([100, 200, 300].map(days => licenceValue(inUse, days))).toEqual([young, middle, settled])
  })
})
