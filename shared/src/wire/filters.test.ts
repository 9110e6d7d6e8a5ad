import { dataHealthPath } from './data-health.ts'
import { filtersIn, noFilters, paramsOf, pathWith } from './filters.ts'

const some = { ...noFilters, band: ['watch' as const, 'at_risk' as const], owner: '17', asOf: '2026-06-30' }

it('writes filters as a query and reads the same back', () => {
  expect(paramsOf(some)).toEqual({ band: 'watch,at_risk', owner: '17', asOf: '2026-06-30' })
  expect(filtersIn(paramsOf(some))).toEqual({ filters: some, ignored: [] })
})

it('narrows nothing without a query', () => {
  expect(filtersIn({ id: '4', band: '' })).toEqual({ filters: noFilters, ignored: [] })
  expect(pathWith('/v1/portfolio/overview', noFilters)).toBe('/v1/portfolio/overview')
})

it('names what does not fit and leaves it out', () => {
  expect(filtersIn({ band: 'green', asOf: 'June', owner: '17' })).toEqual({
    filters: { ...noFilters, owner: '17' },
    ignored: ['band green', 'asOf June'],
  })
})

it('escapes what people name tiers', () => {
  expect(pathWith('/v1/x', { ...noFilters, tier: 'A & B' }, { metric: 'at_risk' })).toBe(
    '/v1/x?tier=A%20%26%20B&metric=at_risk',
  )
})

it('asks for no day where there is no past to look at', () => {
  expect(dataHealthPath(some)).toBe('/v1/pages/data-health?band=watch%2Cat_risk&owner=17')
})
