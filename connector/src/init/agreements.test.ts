import { readAgreement } from './agreements.ts'
import { type Defined, define, options } from './small-room.ts'

const record = (properties: Record<string, string>) => ({
  kind: 'subscription' as const,
  id: '1',
  properties,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  archived: false,
  mergedIds: [],
})

const read = (definitions: Defined[], properties: Record<string, string>) =>
  readAgreement(definitions.map(define), [record(properties)])

describe('agreements the portal keeps as records', () => {
  it('are none where there is no record', () => {
    expect(readAgreement([define(['hs_name', 'Name', 'string'])], [])).toBeNull()
  })

  it('are read from what is filled, amounts by the billing interval, dead ones by the name of their status', () => {
    const reading = read(
      [
        ['hs_name', 'Subscription name', 'string'],
        [
          'hs_subscription_status',
          'Status',
          'enumeration',
          options('active=Active|canceled=Canceled|draft=Draft'),
        ],
        ['hs_recurring_billing_total', 'Recurring billing total', 'number'],
        ['hs_billing_frequency', 'Billing frequency', 'enumeration', options('monthly=Monthly')],
        ['hs_start_date', 'Start date', 'date'],
        ['hs_end_date', 'End date', 'date'],
      ],
      {
        hs_name: 'Pro',
        hs_subscription_status: 'active',
        hs_recurring_billing_total: '40',
        hs_billing_frequency: 'monthly',
        hs_start_date: '2026-01-01',
      },
    )!
    expect(reading.source).toMatchObject({
      name: 'hs_name',
      status: 'hs_subscription_status',
      deadStatuses: ['canceled', 'draft'],
      amount: 'hs_recurring_billing_total',
      interval: 'hs_billing_frequency',
      start: 'hs_start_date',
      end: null,
    })
    expect(reading.doubts).toEqual([])
  })

  it.each([
    ['hs_mrr', 'Monthly recurring revenue', 'mrr'],
    ['hs_arr', 'Annual recurring revenue', 'arr'],
    ['hs_tcv', 'Total contract value', 'tcv'],
    ['hs_acv', 'Annual contract value', 'arr'],
  ])('an amount called %s is %s: %s', (name, label, means) => {
    const { source, doubts } = read([[name, label, 'number']], { [name]: '10' })!
    expect(source).toMatchObject({ amount: name, amount_means: means })
    expect(doubts).toEqual([expect.stringMatching(/^start: /)])
  })
})
