import { stretches, weekly } from '../../../../test/cases/account-view.ts'
import { signFacts } from '../../../../test/cases/sign-facts.ts'
import { productFit } from './product-fit.ts'

const usage = [
  ...weekly('reports', [4, 2]),
  ...stretches('exports', [8, 0], [4, 9]),
  ...weekly('logins', [7]),
]
const features = ['reports', 'exports', 'api', 'reports', 'forms']

describe('product fit', () => {
  it('is the share of the named features that were used lately, each counted once', () => {
    expect(productFit.read(signFacts({ usage }, features))).toEqual({
      value: 40,
      because: '1 of 4 product features in use',
      forSales: '1 of 4 product features in use',
    })
  })

  it('has nothing to say to sales where none is used', () => {
    expect(productFit.read(signFacts({ usage }, ['exports', 'api']))).toMatchObject({
      value: 0,
      forSales: null,
    })
  })

  it.each([
    ['the policy names none', []],
    ['one alone is named', ['reports']],
    ['the account never used any', ['api', 'forms']],
  ])('is unknown where %s', (_, named) => {
    expect(productFit.read(signFacts({ usage }, named)).value).toBeNull()
  })
})
