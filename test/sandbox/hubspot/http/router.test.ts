import { gone } from './call.ts'
import { classicPath, type Route, Router } from './router.ts'

const route = (method: string, pattern: string): Route => ({
  method,
  pattern,
  scopes: () => [],
  answer: () => gone,
})

describe('paths', () => {
  it.each([
    ['/crm/objects/2026-03/companies/search', '/crm/v3/objects/companies/search'],
    ['/crm/objects/2025-09/0-3/12', '/crm/v3/objects/0-3/12'],
    ['/crm/objects/2026-03/deals/1/associations/companies', '/crm/v4/objects/deals/1/associations/companies'],
    [
      '/crm/associations/2026-09/deals/companies/batch/read',
      '/crm/v4/associations/deals/companies/batch/read',
    ],
    ['/crm/properties/2026-03/companies/groups', '/crm/v3/properties/companies/groups'],
    ['/crm/owners/2026-03', '/crm/v3/owners'],
    ['/crm/pipelines/2026-03/deals', '/crm/v3/pipelines/deals'],
    ['/account-info/2026-03/details', '/account-info/v3/details'],
    ['/oauth/2026-03/token/introspect', '/oauth/v3/token/introspect'],
    ['/crm/objects/1999-01/companies', '/crm/objects/1999-01/companies'],
  ])('%s means %s', (path, classic) => {
    expect(classicPath(path)).toBe(classic)
  })
})

describe('the router', () => {
  const router = new Router([route('POST', '/x/{type}/search'), route('GET', '/x/{type}/{id}')])

  it('hands over decoded parameters, with or without a slash at the end', () => {
    expect(router.match('GET', '/x/deals/a%20b/')?.params).toEqual({ type: 'deals', id: 'a b' })
  })

  it('tells a wrong method from a wrong path', () => {
    expect(router.match('DELETE', '/x/deals/1')).toBeUndefined()
    expect(router.knows('/x/deals/1')).toBe(true)
    expect(router.knows('/y')).toBe(false)
  })
})
