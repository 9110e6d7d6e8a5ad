import { refusedValues } from './refused-values.ts'
import { sampleSeed, world } from './world.ts'

describe('the values of the sample portal', () => {
  it('are all such as HubSpot would store', () => {
    expect(refusedValues(world({ seed: sampleSeed }).lines())).toEqual([])
  })

  it('would be caught if they were not', () => {
    const company = [...world({ seed: sampleSeed, accounts: 1 }).lines()].find(
      line => line.line === 'record',
    )!
    const baker = {
      ...company,
      properties: { name: 'Bun', industry: 'Bakery', no_such_property: 'x', numberofemployees: '7.-' },
    }
    expect(refusedValues([baker])).toEqual([
      expect.stringContaining('industry: Bakery was not one of the allowed options'),
      expect.stringContaining('no_such_property'),
      expect.stringContaining('7.- was not a valid number'),
    ])
  })
})
