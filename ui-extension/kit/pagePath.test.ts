import { pagePath } from './Pages.tsx'

describe('the path of an app page', () => {
  it.each([
    ['/', {}, '/'],
    ['/renewals', {}, '/renewals'],
    ['/accounts/:id', { id: 'a b' }, '/accounts/a%20b'],
    ['/accounts/:id', { id: '7', tab: 'money' }, '/accounts/7?tab=money'],
    ['/renewals?band=watch', { owner: '4' }, '/renewals?band=watch&owner=4'],
    ['/accounts/:id', {}, '/accounts/:id'],
  ] as [string, Record<string, string>, string][])('of %s with %j is %s', (to, params, address) => {
    expect(pagePath(to, params)).toBe(address)
  })
})
