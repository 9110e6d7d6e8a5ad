import type { Condition } from './condition.ts'
import type { Segment } from './segment.ts'

const ahead: Condition = {
  fact: 'renewalStatus',
  in: ['not_due', 'in_notice_window', 'notice_passed', 'due'],
}

/**
 * The two segments every retention team works from, where a configuration names none. At risk is the band of that name: watch is
 * not in it. Neither is for grouping: together they leave most accounts out.
 */
export const defaultSegments: Segment[] = [
  {
    name: 'To renew next quarter',
    when: { all: [ahead, { fact: 'renewalDate', inQuarter: 1 }] },
    grouping: false,
  },
  {
    name: 'About to renew and at risk',
    when: {
      all: [
        { fact: 'healthBand', is: 'at_risk' },
        {
          any: [
            { fact: 'renewalStatus', is: 'overdue' },
            { all: [ahead, { fact: 'renewalDate', withinNext: 90 }] },
          ],
        },
      ],
    },
    grouping: false,
  },
]
