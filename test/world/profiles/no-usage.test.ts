import { sampleSeed, world } from '../world.ts'
import { profilePortal } from './profiles.ts'
import { cents, Reading, trueArr } from './reading.ts'

const size = { seed: sampleSeed, accounts: 60 }
const contents = profilePortal('no-usage', size)
const reading = new Reading(contents)

describe('no-usage', () => {
  it('measures nothing where the sample measures weekly', () => {
    expect([...contents.usage()]).toEqual([])
    expect([...world(size).usage()].length).toBeGreaterThan(1_000)
  })

  it('has no seats on any deal, nor a property for them', () => {
    expect(reading.portal.lines.filter(line => line.line === 'property' && line.name === 'seats')).toEqual([])
    expect(reading.portal.all('deals').filter(({ properties }) => 'seats' in properties)).toEqual([])
  })

  it('still adds up to the truth', () => {
    expect(reading.paying(cents)).toEqual(trueArr(contents))
  })
})
