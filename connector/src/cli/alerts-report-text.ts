import { readable } from '@perennial/shared/money'
import type { AlertBudget } from '@perennial/shared/risk/alerts/alert-budget'
import type { AlertPromise } from '@perennial/shared/risk/alerts/promise'
import type { Realised } from '@perennial/shared/risk/alerts/realised'
import { percent } from '../alerts/digest-words.ts'
import type { AlertReport } from '../alerts/report.ts'
import { expectedText } from './alerts-text.ts'
import { columns, count } from './output.ts'

export function reportText({ budget, promise, total, weeks }: AlertReport): string {
  if (promise === null)
    return `${budgetText(budget)}\nNo alerts were raised yet: run \`perennial alerts run\`.`
  const { currency } = promise
  return [
    budgetText(budget),
    ...promiseText(promise),
    ...realisedText(total, currency),
    ...(weeks.length === 0
      ? []
      : [
          columns([
            [
              'week of',
              'alerts',
              'promised',
              'decided',
              'promised of these',
              'left',
              'ARR lost',
              'useful',
              'not useful',
            ],
            ...weeks.map(week => [
              week.week,
              week.alerts,
              week.promised.toFixed(1),
              week.decided,
              week.promisedOfDecided.toFixed(1),
              week.lost,
              readable({ minor: week.lostArr, currency }),
              week.useful,
              week.notUseful,
            ]),
          ]),
        ]),
  ].join('\n')
}

function budgetText({ perOwnerPerWeek, falseAlertShare, minimumRisk }: AlertBudget): string {
  const capacity = perOwnerPerWeek === null ? 'no limit' : `${count(perOwnerPerWeek, 'alert')}`
  const wrong = falseAlertShare === null ? '' : `, at most ${percent(falseAlertShare)} of them wrong`
  return `Budget: ${capacity} an owner and week${wrong}, from a risk of ${percent(minimumRisk)} on.`
}

const promiseText = ({ week, raised, standing, missed, currency, owners }: AlertPromise): string[] => [
  `Week of ${week}: ${expectedText(raised, currency, 'alert')}.`,
  `Open from weeks before: ${expectedText(standing, currency, 'alert')}.`,
  `Missed: ${expectedText(missed, currency, 'account')}.`,
  columns([
    ['owner', 'alerts', 'capacity', 'lowest worth', 'lowest risk', 'waiting'],
    ...owners.map(one => [
      one.ownerId ?? 'nobody',
      one.alerts,
      one.capacity ?? '-',
      one.lowestWorth === null ? '-' : readable({ minor: Math.round(one.lowestWorth), currency }),
      one.lowestRisk === null ? '-' : percent(one.lowestRisk),
      one.waiting,
    ]),
  ]),
]

function realisedText(total: Realised, currency: string): string[] {
  const { decided, lost, open, promisedOfDecided, precision, low, high, lostArr } = total
  if (decided === 0) return [`Of ${count(open, 'alert')}, no renewal has been decided since.`]
  return [
    `Of ${count(decided, 'alert')} decided since, ${lost} left; promised ${promisedOfDecided.toFixed(1)}. ${count(open, 'alert')} ${open === 1 ? 'is' : 'are'} not decided yet.`,
    `${percent(precision!)} were right (95 % interval ${percent(low!)} to ${percent(high!)}). Who was saved counts as renewed.`,
    `They took ${readable({ minor: lostArr, currency })}; promised ${readable({ minor: total.promisedLossOfDecided, currency })}.`,
    `Feedback: ${total.useful} useful, ${total.notUseful} not useful.`,
  ]
}
