import type { FieldGroup } from '@perennial/shared/wire/settings'
import type { SettingPath } from '@perennial/shared/wire/settings-draft'
import type { PublishedRules } from '../config.ts'
import { type FieldForm, fieldAt } from './field.ts'

type Forms = readonly (readonly [title: string, readonly (readonly [path: string, form: FieldForm])[]])[]

/** Days as people give them; `min` and `max` are those the policy's own schema holds. */
const days = (label: string, help: string, [min, max]: readonly [number, number]): FieldForm => ({
  ...{ label, help, min, max },
  kind: 'whole',
})
const share = (label: string, help: string, [min, max]: readonly [number, number]): FieldForm => ({
  ...{ label, help, min, max },
  kind: 'share',
})
const choice = (label: string, help: string, options: string[]): FieldForm => ({
  ...{ label, help, options },
  kind: 'choice',
})
const flag = (label: string, help: string): FieldForm => ({ label, help, kind: 'flag' })

/** What turns facts into figures, apart from the alert budget. Lists and tables (ladder, rates, named policies) are edited in the file. */
const policyForms: Forms = [
  [
    'Counting revenue',
    [
      [
        'ledger.graceDays',
        days('Grace', 'Days after its end in which an unsigned renewal is late, not lost.', [0, 730]),
      ],
      [
        'ledger.lateRenewal',
        choice(
          'Late renewal',
          'Within grace: churn and won back, kept in the base, or left out of rates as lapsed.',
          ['churn', 'keep', 'lapsed'],
        ),
      ],
      [
        'ledger.autoRenewal',
        choice('Automatic renewal', 'Whether a line that renews by itself goes on without notice.', [
          'stated',
          'assumed',
        ]),
      ],
      [
        'ledger.reactivationDays',
        {
          ...days(
            'Reactivation',
            'Who comes back after more days than this is new; empty = never new.',
            [0, 3650],
          ),
          optional: true,
        },
      ],
      [
        'ledger.churnDate',
        choice('Date of churn', 'The day the term ends, or the day it was asked for.', [
          'term_end',
          'request',
        ]),
      ],
      [
        'ledger.escalators',
        choice('Agreed rises', 'Part of expansion, or shown apart and left out of NRR.', [
          'expansion',
          'apart',
        ]),
      ],
      ['ledger.pauses', choice('Pauses', 'Revenue that is not there, or still counted.', ['out', 'keep'])],
      [
        'ledger.form',
        choice('Form of retention', 'Two ends compared, or what moved in between added up.', [
          'point_to_point',
          'movement',
        ]),
      ],
      [
        'ledger.reactivationInNrr',
        flag('Reactivation in NRR', 'Movement form: whether what came back counts for NRR.'),
      ],
      [
        'ledger.rollUp',
        choice('Roll-up', 'Whether subsidiaries count as their topmost parent.', ['none', 'parent']),
      ],
      [
        'ledger.fiscalYearStart',
        { ...days('Fiscal year', 'Its first month, 1 to 12.', [1, 12]), kind: 'whole' },
      ],
    ],
  ],
  [
    'Renewals',
    [
      [
        'renewalWindowDays',
        days('Renewal window', 'Days before the notice date at which a renewal is near.', [1, 365]),
      ],
      [
        'overdueDays',
        days('Overdue', 'Days an expired contract without a successor stays overdue.', [0, 730]),
      ],
      [
        'assumedTermMonths',
        {
          label: 'Assumed term',
          help: 'Months, for a won recurring deal that states none.',
          kind: 'whole',
          ...{ min: 1, max: 120 },
        },
      ],
      [
        'dateToleranceDays',
        days('Date tolerance', 'Days two sources may differ before that is a dispute.', [0, 60]),
      ],
      [
        'amountTolerance',
        share(
          'Amount tolerance',
          'Share by which two sources may differ before that is a dispute.',
          [0, 0.5],
        ),
      ],
    ],
  ],
  [
    'Forecast',
    [
      ['forecast.commit', share('Commit from', 'Probability of renewing that is a commitment.', [0, 1])],
      ['forecast.bestCase', share('Best case from', 'Below it a renewal is doubtful.', [0, 1])],
      [
        'priorRenewalRate',
        share('Assumed renewal rate', 'While the portal has no decided renewal.', [0.01, 0.99]),
      ],
      [
        'priorStrength',
        {
          label: 'Weight of the assumption',
          help: 'In renewal decisions.',
          kind: 'number',
          ...{ min: 1, max: 1000 },
        },
      ],
    ],
  ],
  [
    'Approval',
    [
      [
        'approval.above',
        {
          label: 'Second person above',
          help: "A yearly change larger than this, in the line's currency; empty = none for its size.",
          kind: 'number',
          min: 0,
          optional: true,
        },
      ],
      [
        'approval.backdatedDays',
        {
          ...days(
            'Second person when backdated',
            'By more days than this; empty = none for its date.',
            [0, 3650],
          ),
          optional: true,
        },
      ],
      [
        'approval.closedPeriods',
        flag('Second person for closed months', 'Changes that reach into a month that was closed.'),
      ],
    ],
  ],
  [
    'Currency and age',
    [
      [
        'reportingCurrency',
        {
          label: 'Reporting currency',
          help: "ISO code, e.g. EUR; empty = the portal's own.",
          kind: 'text',
          optional: true,
        },
      ],
      [
        'surveyResponseDays',
        days(
          'Answer to a survey',
          'Days within which to speak to a person who answered negatively.',
          [1, 90],
        ),
      ],
      [
        'staleAfterHours',
        {
          label: 'Stale after',
          help: 'Hours since the last sync.',
          kind: 'number',
          ...{ min: 1, max: 720 },
        },
      ],
    ],
  ],
]

/** How many alerts people can take. */
const alertForms: Forms = [
  [
    'How many',
    [
      [
        'alerts.perOwnerPerWeek',
        {
          label: 'Alerts per owner and week',
          help: 'Monday to Sunday; empty = no limit.',
          kind: 'whole',
          ...{ min: 0, max: 1000, optional: true },
        },
      ],
      [
        'alerts.falseAlertShare',
        {
          ...share('False alerts', 'Share that may be about customers who would have stayed.', [0, 1]),
          optional: true,
        },
      ],
      [
        'alerts.minimumRisk',
        share('Risk from', 'Probability of not renewing from which on an account is considered.', [0, 1]),
      ],
      [
        'alerts.leaveBelow',
        share('Goes away below', 'How far below that the risk must fall before an alert ends.', [0, 0.5]),
      ],
      [
        'alerts.againAfterDays',
        days('Again after', 'Days before the same account gets another alert.', [0, 365]),
      ],
      ['alerts.withinDays', days('Decided within', 'Only renewals decided within so many days.', [1, 730])],
      ['alerts.tasks', flag('Tasks in the CRM', "Whether each alert becomes a task of the account's owner.")],
    ],
  ],
  [
    'What a touch can still save',
    [
      [
        'alerts.saveability.enoughDays',
        days('Time enough', 'Days before the decision from which on there is time enough.', [1, 365]),
      ],
      ['alerts.saveability.lateShare', share('Too late', 'Share left on the day of the decision.', [0, 1])],
      ['alerts.saveability.silentAfterDays', days('Silent after', 'Days without two-way contact.', [1, 400])],
      ['alerts.saveability.silentShare', share('Silent', 'Share left when nobody answers.', [0, 1])],
      [
        'alerts.saveability.noticeGivenShare',
        share('Notice given', 'Share left once the customer has given notice.', [0, 1]),
      ],
    ],
  ],
]

export const policyFields = (rules: PublishedRules): FieldGroup[] => groupsOf(rules, policyForms)
export const alertFields = (rules: PublishedRules): FieldGroup[] => groupsOf(rules, alertForms)

const groupsOf = (rules: PublishedRules, forms: Forms): FieldGroup[] =>
  forms.map(([title, fields]) => ({
    title,
    fields: fields.map(([path, form]) => fieldAt(rules, policyPath(path), form)),
  }))

const policyPath = (path: string): SettingPath => ['policy', ...path.split('.')]
