import { daysAgo, milestone } from '../../../../test/cases/account-view.ts'
import { doesNotApply, isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import { missedMilestones } from './missed-milestones.ts'

const read = (...milestones: ReturnType<typeof milestone>[]) =>
  readOf(missedMilestones, { account: { milestones, url: 'https://crm/1' } })
const done = (dueDaysAgo: number, doneDaysAgo: number) =>
  milestone(dueDaysAgo, { done: daysAgo(doneDaysAgo) })

describe('missed milestones', () => {
  it.each([
    ['done in time', [done(30, 40)], 0, 100],
    ['done late', [done(30, 5)], 0, 100],
    ['done, never due', [milestone(0, { due: null, done: daysAgo(9) })], 0, 100],
    ['due today, one done', [milestone(0), done(30, 40)], 0, 100],
    ['a week late', [milestone(7)], 7, 75],
    ['a month late', [milestone(30)], 30, 45],
    ['a quarter late', [milestone(90)], 90, 0],
    ['two late', [milestone(10), milestone(20), done(30, 40)], 30, 45],
    ['late, though it will be done', [done(30, -5)], 30, 45],
    ['one without a day', [milestone(7), milestone(0, { due: null })], 7, 75],
  ])('%s', (_, milestones, figure, value) => {
    expect(read(...milestones)).toMatchObject({ figure, value })
  })

  it('names what is missed, the longest late first, by days that do not run', () => {
    expect(read(milestone(10, { name: 'Training' }), milestone(20), done(60, 50))).toMatchObject({
      because: 'Missed: Go-live, due on 2026-06-10, Training, due on 2026-06-20',
      evidence: [
        { text: 'Go-live, due on 2026-06-10', url: 'https://crm/1' },
        { text: 'Training, due on 2026-06-20', url: 'https://crm/1' },
      ],
      asOf: daysAgo(10),
    })
  })

  it('does not know without milestones, and says nothing before the first is due', () => {
    expect(read()).toEqual(isUnknown(/No milestone is set/))
    expect(read(milestone(-10), milestone(0))).toEqual(doesNotApply(/due yet/))
  })
})
