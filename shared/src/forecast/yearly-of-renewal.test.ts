import { contract, deal } from '../../../test/cases/account-view.ts'
import type { Deal } from '../model/deal.ts'
import { defaultPolicy } from '../policy.ts'
import { yearlyOfRenewal } from './yearly-of-renewal.ts'

const paid = contract({ arr: { minor: 100_000, currency: 'USD' } })
const read = (facts: Partial<Deal>, renewed = [paid]) =>
  yearlyOfRenewal(deal({ status: 'open', purpose: 'renewal', ...facts }), renewed, defaultPolicy)?.value ??
  null
const dollars = (amount: number) => ({ minor: amount * 100, currency: 'USD' })

it.each<[string, Partial<Deal>, number]>([
  ['a yearly total', { amount: '900' }, 900],
  ['a monthly total', { amount: '75', amountMeans: 'mrr' }, 900],
  ['the value of its months', { amount: '1800', amountMeans: 'tcv', termMonths: 24 }, 900],
  ['the value of the months between its days', { amount: '900', amountMeans: 'tcv' }, 900],
  ['a change of what is paid', { amount: '-100', amountMeans: 'delta' }, 900],
  ['the yearly amount the portal keeps beside it', { amount: '5', contractArr: '900' }, 900],
])('reads %s', (_what, facts, yearly) => {
  expect(read(facts)).toEqual(dollars(yearly))
})

it.each<[string, Partial<Deal>]>([
  ['without an amount', {}],
  ['with a total and no months', { amount: '900', amountMeans: 'tcv', start: null, end: null }],
])('cannot tell %s', (_what, facts) => {
  expect(read(facts)).toBeNull()
})
