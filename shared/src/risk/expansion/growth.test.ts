import { stretches } from '../../../../test/cases/account-view.ts'
import { signFacts } from '../../../../test/cases/sign-facts.ts'
import { activeUsers } from '../../model/usage.ts'
import { growth } from './growth.ts'

describe('growth of use', () => {
  it.each([
    ['up', 112, 64, 'active users grew by 12 %'],
    ['much up', 200, 100, 'active users grew by 100 %'],
    ['steady', 101, 42, null],
    ['down', 90, 20, null],
    ['much down', 20, 0, null],
  ])('%s', (_, recent, value, forSales) => {
    const read = growth.read(signFacts({ usage: stretches(activeUsers, [8, recent], [18, 100]) }))
    expect(read.value).toBeCloseTo(value, 9)
    expect(read.forSales).toBe(forSales)
  })

  it('is that of what was done in the product where no people are counted', () => {
    const usage = stretches('reports', [8, 60], [18, 50])
    expect(growth.read(signFacts({ usage })).forSales).toBe('usage grew by 20 %')
  })

  it('looks back on half a year, whatever was before', () => {
    const usage = stretches(activeUsers, [8, 150], [18, 100], [38, 900])
    expect(growth.read(signFacts({ usage })).forSales).toBe('active users grew by 50 %')
  })

  it.each([
    ['nothing is recorded', []],
    ['there are too few weeks before', stretches(activeUsers, [11, 50])],
    ['use is back after a silence', stretches(activeUsers, [8, 50], [18, 0], [2, 40])],
  ])('is unknown where %s', (_, usage) => {
    expect(growth.read(signFacts({ usage }))).toMatchObject({ value: null, forSales: null })
  })

  it('is unknown where what is recorded must not be believed', () => {
    const usage = stretches(activeUsers, [8, 150], [18, 100])
    const quarantine = [{ need: 'active_users', because: 'Contacts are counted' }]
    expect(growth.read(signFacts({ usage, quarantine })).value).toBeNull()
  })
})
