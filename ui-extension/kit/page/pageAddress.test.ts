import { pageAddress } from './pageAddress.ts'

describe('the address of an app page', () => {
  it.each([
    ['/', {}, '/pages'],
    ['/renewals', {}, '/pages/renewals'],
    ['/accounts/:id', { id: 'a b' }, '/pages/accounts/a%20b'],
    ['/accounts/:id', { id: '7', tab: 'money' }, '/pages/accounts/7?tab=money'],
    ['/renewals?band=watch', { owner: '4' }, '/pages/renewals?band=watch&owner=4'],
    ['/accounts/:id', {}, '/pages/accounts/:id'],
  ] as [string, Record<string, string>, string][])('of %s with %j is %s', (to, params, address) => {
    expect(pageAddress('/pages', to, params)).toBe(address)
  })
})
