import { matchOf, type Route } from './match.ts'

const Page = () => null
const routes: Route[] = ['/', '/accounts/:id', '/accounts/new', '/files/*', '/*'].map(path => ({
  ...{ path, component: Page, layouts: [] },
}))
const found = (path: string) => {
  const match = matchOf(routes, path)
  return match && [match.path, match.params]
}

it.each([
  ['/', ['/', {}]],
  ['/accounts/12', ['/accounts/:id', { id: '12' }]],
  ['/accounts/new', ['/accounts/new', {}]],
  ['/accounts/a%20b/', ['/accounts/:id', { id: 'a b' }]],
  ['/files/a/b', ['/files/*', {}]],
  ['/elsewhere', ['/*', {}]],
])('finds the page at %s', (path, expected) => {
  expect(found(path)).toEqual(expected)
})

it('finds nothing where no page is, and takes what cannot be decoded as it stands', () => {
  const [, account] = routes
  expect(matchOf([account!], '/accounts')).toBeNull()
  expect(matchOf([account!], '/accounts/%E0%A4%A')?.params).toEqual({ id: '%E0%A4%A' })
})
