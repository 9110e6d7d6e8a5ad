import { profilePortal } from './profiles.ts'
import { cents, Reading, trueArr } from './reading.ts'

const contents = profilePortal('many-subsidiaries')
const reading = new Reading(contents)
const children = Map.groupBy(
  reading.portal.links().filter(({ typeId }) => typeId === 13),
  ({ from }) => from.id,
)
const customers = new Set(contents.truth.customers.map(({ id }) => id))
const linked = (companyId: string, typeId: number) =>
  reading.portal.linkedTo('companies', companyId, 'deals', typeId)

describe('many-subsidiaries', () => {
  it('has groups of two to six subsidiaries, about a fifth of all customers', () => {
    const sizes = new Set([...children.values()].map(({ length }) => length))
    expect([...sizes].sort()).toEqual([2, 3, 4, 5, 6])
    const members = new Set([...children].flatMap(([id, links]) => [id, ...links.map(({ to }) => to.id)]))
    const groups = [...children].filter(([id, links]) =>
      [id, ...links.map(({ to }) => to.id)].some(one => customers.has(one)),
    )
    const singles = [...customers].filter(id => !members.has(id))
    const share = groups.length / (groups.length + singles.length)
    expect(share).toBeGreaterThan(0.15)
    expect(share).toBeLessThan(0.3)
  })

  it('hangs the deals of a subsidiary on its parent as well, plainly', () => {
    let checked = 0
    for (const [parent, links] of children) {
      const plain = new Set(linked(parent, 341).map(({ id }) => id))
      for (const { to } of links)
        for (const { id } of linked(to.id, 5)) {
          expect(plain.has(id)).toBe(true)
          checked += 1
        }
    }
    expect(checked).toBeGreaterThan(200)
  })

  it('has parents with contracts of their own and parents that never signed', () => {
    const own = [...children.keys()].filter(id => linked(id, 5).some(deal => reading.isWon(deal)))
    expect(own.length).toBeGreaterThan(10)
    expect(own.length).toBeLessThan(children.size - 5)
  })

  it('adds up to the truth when every deal counts once, at its primary company', () => {
    expect(reading.paying(cents)).toEqual(trueArr(contents))
    const twice = [...children.keys()].flatMap(id => linked(id, 341)).filter(deal => reading.isWon(deal))
    expect(twice.length).toBeGreaterThan(100)
  })
})
