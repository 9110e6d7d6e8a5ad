import { evaluate } from '../../scripts/profiles/evaluate.ts'
import { profileNames } from '../world/profiles/profiles.ts'

/** What day one promises on any portal: right, or said to be a guess; scored, or said why not. */
describe.each(profileNames)('a portal kept as %s', name => {
  it('is read right or with its doubts named, against the truth it was made from', async () => {
    const { customers, mapping, arr, renewalDate, banded, unbanded } = await evaluate(name, 60)
    expect(customers).toBeGreaterThan(20)
    expect(mapping.mistaken).toEqual([])
    expect(arr.wrong).toBeLessThanOrEqual(0.05)
    expect(renewalDate.wrong).toBeLessThanOrEqual(0.05)
    expect(arr.right + arr.assumed + arr.wrong).toBeCloseTo(1, 3)
    expect(banded).toBeGreaterThanOrEqual(0.8)
    for (const reason of Object.keys(unbanded)) expect(reason).toMatch(/data/)
  })
})
