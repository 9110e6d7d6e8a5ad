import { daysAgo } from '../../../../test/cases/account-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import { overdueInvoices } from './overdue-invoices.ts'

const read = (overdueSince: string | null, overdueAmount: string | null = null) =>
  readOf(overdueInvoices, { account: { overdueSince, overdueAmount, url: 'https://crm.example/1' } })

describe('overdue invoices', () => {
  it.each([
    ['nothing is owed', null, null, 100],
    ['due today', daysAgo(0), '500', 100],
    ['a week late', daysAgo(7), '500', 90],
    ['a month late', daysAgo(30), '500', 60],
    ['two months late', daysAgo(60), null, 25],
    ['a year late', daysAgo(365), '500', 0],
    ['due next week', daysAgo(-7), '500', 100],
    ['paid, but the day was left standing', daysAgo(60), '0.00', 100],
  ])('%s', (_, since, amount, expected) => {
    expect(read(since, amount).value).toBe(expected)
  })

  it('does not know how bad it is without the day', () => {
    expect(read(null, '500')).toEqual(isUnknown(/does not say since when/))
  })

  it('shows what is owed since when', () => {
    expect(read('2026-05-31', '1200.50')).toMatchObject({
      figure: 30,
      because: 'An invoice is unpaid since 2026-05-31',
      evidence: [{ text: '1200.50 overdue since 2026-05-31', url: 'https://crm.example/1' }],
      asOf: '2026-05-31',
    })
  })
})
