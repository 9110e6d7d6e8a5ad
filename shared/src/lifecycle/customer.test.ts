import { type Candidacy, CustomerRule, standing } from './customer.ts'

const company = (facts: Partial<Candidacy> = {}): Candidacy => ({
  name: 'Acme',
  lifecycle: null,
  kind: null,
  status: null,
  currentCustomer: null,
  listed: false,
  wonRecurringDeal: false,
  ...facts,
})
const rule = CustomerRule.parse({
  currentCustomer: true,
  statuses: ['active'],
  list: '7',
  exclude: { statuses: ['dead'] },
})

it.each([
  ['lifecycle_stage', { lifecycle: 'customer' }],
  ['current_customer', { currentCustomer: true }],
  ['won_recurring_deal', { wonRecurringDeal: true }],
  ['status', { status: 'active' }],
  ['list', { listed: true }],
] as const)('is a customer by %s alone', (sign, facts) => {
  expect(standing(company(facts), rule)).toEqual({ is: 'customer', signs: [sign] })
})

it.each([
  ['partner', { kind: 'PARTNER' }],
  ['test', { name: 'TEST company, please ignore' }],
  ['left_out', { status: 'dead' }],
] as const)('is left out as %s, whatever speaks for a customer, and says what does', (is, facts) => {
  expect(standing(company({ lifecycle: 'customer', ...facts }), rule)).toEqual({
    is,
    signs: ['lifecycle_stage'],
  })
})

it('is a prospect without any sign, and no test because a word contains one', () => {
  expect(standing(company(), rule).is).toBe('prospect')
  expect(standing(company({ name: 'Protest Boardwear', lifecycle: 'customer' }), rule).is).toBe('customer')
})

it('looks only at the signs the rule names', () => {
  const plain = CustomerRule.parse({ wonRecurringDeal: false })
  expect(standing(company({ currentCustomer: true, wonRecurringDeal: true }), plain).is).toBe('prospect')
})
