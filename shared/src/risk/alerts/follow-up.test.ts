import { candidate, snoozed, standing } from '../../../../test/cases/alerts.ts'
import { defaultAlertBudget } from './alert-budget.ts'
import type { Candidate } from './candidate.ts'
import { type AlertedAccount, followUp } from './follow-up.ts'

const account = (
  now: Partial<Candidate> | null = {},
  more: Partial<AlertedAccount> = {},
): AlertedAccount => ({
  isCustomer: true,
  hasAnother: false,
  outcome: null,
  now: now && candidate(now),
  ...more,
})
const on = '2026-07-10'
const becomes = (alert: ReturnType<typeof standing>, about: AlertedAccount, day = on) =>
  followUp(alert, about, defaultAlertBudget, day)

describe('an open alert', () => {
  it.each<[string, AlertedAccount, string | null]>([
    ['stays while the risk does', account(), null],
    ['stays just below the threshold: it leaves later than it enters', account({ risk: 0.16 }), null],
    ['goes once the risk has fallen far enough', account({ risk: 0.149 }), 'risk_fell'],
    ['goes when the customer renewed', account({}, { outcome: 'renewed' }), 'renewed'],
    ['goes when the customer left', account({}, { outcome: 'lost', isCustomer: false }), 'lost'],
    ['goes when it is no customer any more', account(null, { isCustomer: false }), 'no_customer'],
    [
      'goes when its account was merged with another that has one',
      account({}, { hasAnother: true }),
      'merged',
    ],
    ['stays while nothing is known of the risk', account(null), null],
    ['goes when the renewal is another one now', account({ renewalDate: '2027-08-28' }), 'date_moved'],
    ['stays when the date was only mended', account({ renewalDate: '2026-10-01' }), null],
    ['goes when it renews by itself', account({ saveable: { share: 0, because: '' } }), 'too_late'],
  ])('%s', (_, about, because) => {
    expect(becomes(standing(), about)?.because ?? null).toBe(because)
  })

  it('has no end twice', () => {
    const over = standing()
    over.state.status = 'resolved'
    expect(becomes(over, account({ risk: 0 }))).toBeNull()
  })
})

describe('a snoozed alert', () => {
  const silent = (more = {}, said: Parameters<typeof snoozed>[2] = {}) =>
    standing({ ...more, events: [snoozed('2026-07-01', '2026-07-20', said)] })

  it.each<[string, ReturnType<typeof standing>, AlertedAccount, string, string | null]>([
    ['is silent until its day', silent(), account(), '2026-07-19', null],
    ['wakes on its day', silent(), account(), '2026-07-20', 'date'],
    ['wakes after it, when no run came on the day', silent(), account(), '2026-08-02', 'date'],
    ['is silent while the risk rises a little', silent(), account({ risk: 0.599 }), on, null],
    [
      'wakes when it rises by a tenth',
      silent({}, { risk: 0.2 }),
      account({ risk: 0.3 }),
      on,
      'deterioration',
    ],
    ['wakes when the band falls', silent({}, { band: 'watch' }), account(), on, 'deterioration'],
    ['is silent when the band rises', silent(), account({ band: 'watch' }), on, null],
    ['is silent when it is scored no more', silent(), account({ band: 'unscored' }), on, null],
    ['wakes on the notice date', silent(), account({ noticeDate: on }), on, 'notice_date'],
    ['is silent the day before', silent(), account({ noticeDate: '2026-07-11' }), on, null],
    [
      'wakes on the notice date it was raised with, when no other is known',
      silent({ noticeDate: on }),
      account(null),
      on,
      'notice_date',
    ],
    [
      'is silent when the notice date had passed before',
      silent({ noticeDate: '2026-06-15' }),
      account(),
      on,
      null,
    ],
    [
      'ends without waking when the customer renewed',
      silent(),
      account({}, { outcome: 'renewed' }),
      '2026-07-20',
      'renewed',
    ],
  ])('%s', (_, alert, about, day, because) => {
    expect(becomes(alert, about, day)?.because ?? null).toBe(because)
  })
})
