import { emptyAudit } from './fixtures/empty-audit.ts'
import { richAudit } from './fixtures/rich-audit.ts'
import { weeksOf } from './weeks.ts'
import { weeksFigure } from './weeks-figure.ts'

it('puts every renewal of the two quarters into exactly one week', () => {
  const weeks = weeksOf(richAudit)
  const placed = weeks.flatMap(({ renewals }) => renewals)
  expect(placed).toHaveLength(39)
  expect(new Set(placed.map(({ id }) => id)).size).toBe(39)
})

it('shows only notice dates that are still ahead', () => {
  const notices = weeksOf(richAudit).flatMap(({ notices }) => notices)
  expect(notices.length).toBeGreaterThan(5)
  expect(notices.every(({ noticeDate }) => noticeDate! >= richAudit.asOf)).toBe(true)
})

it('draws a block for each of them, and nothing when there is nothing', () => {
  const { text } = weeksFigure(weeksOf(richAudit))
  const notices = weeksOf(richAudit).flatMap(week => week.notices).length
  expect(text.match(/<rect class="fill-(healthy|watch|at_risk|unscored|plain|second)" x="/g)).toHaveLength(
    39 + notices,
  )
  expect(weeksFigure(weeksOf(emptyAudit)).text).toBe('')
  expect(weeksFigure([]).text).toBe('')
})
