import type { ObjectType } from '../../../world/portal.ts'
import { type End, Links } from './links.ts'

const end = (type: ObjectType, id: string): End => ({ type, id })
const deal = end('deals', '1')
const acme = end('companies', '10')
const bolt = end('companies', '20')
const [primary, plain, primaryBack, plainBack] = [5, 341, 6, 342]

const typeIds = (links: Links, from: End, to: End): number[] =>
  [...(links.of(from, to.type).get(to.id) ?? [])].sort((a, b) => a - b)

describe('associations', () => {
  it('exist in both directions, each with its own type id', () => {
    const links = new Links()
    links.add(end('companies', '1'), end('companies', '2'), 13)
    expect(typeIds(links, end('companies', '1'), end('companies', '2'))).toEqual([13])
    expect(typeIds(links, end('companies', '2'), end('companies', '1'))).toEqual([14])
  })

  it('make the first company the primary one', () => {
    const links = new Links()
    links.add(deal, acme, plain)
    links.add(deal, bolt, plain)
    expect(typeIds(links, deal, acme)).toEqual([primary, plain])
    expect(typeIds(links, deal, bolt)).toEqual([plain])
  })

  it('move the primary mark to a new primary company and keep the old link', () => {
    const links = new Links()
    links.add(deal, acme, primary)
    links.add(bolt, deal, primaryBack)
    expect(typeIds(links, deal, acme)).toEqual([plain])
    expect(typeIds(links, bolt, deal)).toEqual([primaryBack, plainBack])
  })

  it('go in both directions when a pair is taken apart', () => {
    const links = new Links()
    links.add(deal, acme, primary)
    links.remove(acme, deal)
    expect(links.of(deal, 'companies').size).toBe(0)
    expect(links.of(acme, 'deals').size).toBe(0)
  })

  it('go over to the survivor of a merge, without linking it to itself', () => {
    const links = new Links()
    links.add(deal, acme, primary)
    links.add(acme, bolt, 13)
    links.move(acme, bolt)
    expect(typeIds(links, deal, bolt)).toEqual([primary, plain])
    expect(links.of(bolt, 'companies').size).toBe(0)
    expect(links.of(acme, 'deals').size).toBe(0)
  })

  it('refuse a type that leads elsewhere', () => {
    expect(() => new Links().add(deal, acme, 279)).toThrow('279')
  })
})
