import { facts } from '../../../test/cases/conditions.ts'
import { type Segment, Segments, segmentOf } from './segment.ts'

const strategic: Segment = { name: 'Strategic', when: { fact: 'arr', atLeast: 100_000 } }
const german: Segment = { name: 'Germany', when: { fact: 'region', is: 'DE' } }
const segments = [strategic, german]

describe('the segment of an account', () => {
  it.each([
    ['the first that holds', { arr: 200_000, region: 'DE' }, 'Strategic', strategic],
    ['a later one', { arr: 5, region: 'DE' }, 'Germany', german],
    ['the first, though a later one is open', { arr: 200_000 }, 'Strategic', strategic],
    ['unknown while an earlier one is open', { region: 'DE' }, 'unknown', strategic],
    ['unknown while the last one is open', { arr: 5 }, 'unknown', german],
    ['other when none holds', { arr: 5, region: 'FR' }, 'other', null],
  ])('is %s', (_, values, segment, decidedBy) => {
    expect(segmentOf(facts(values), segments)).toEqual({ segment, decidedBy })
  })

  it.each(['other', 'unknown', 'Germany'])('is told apart by name: %s cannot be given again', name => {
    const { issues } = Segments.safeParse([german, { name, when: strategic.when }]).error!
    expect(issues).toMatchObject([{ path: [1, 'name'], message: expect.stringContaining(name) }])
  })

  it('is none that is only looked at by itself', () => {
    const alone: Segment = { name: 'Large', when: { fact: 'arr', atLeast: 1 }, grouping: false }
    expect(segmentOf(facts({ arr: 200_000 }), [alone, german, strategic]).segment).toBe('unknown')
    expect(segmentOf(facts({ arr: 200_000 }), [alone, strategic]).segment).toBe('Strategic')
  })

  it('may be decided by what else is known of it', () => {
    const isIn = ({ name }: Segment) => name === 'Germany'
    expect(segmentOf(facts(), segments, isIn)).toEqual({ segment: 'Germany', decidedBy: german })
  })

  it('is refused beyond a hundred, and for facts of contacts', () => {
    const many = Array.from({ length: 101 }, (_, at) => ({ ...german, name: `S${at}` }))
    expect(Segments.safeParse(many).error!.issues[0]!.message).toMatch(/more than 100 segments/)
    const { issues } = Segments.safeParse([{ name: 'X', when: { fact: 'contact.role', is: 'champion' } }])
      .error!
    expect(issues).toMatchObject([{ path: [0, 'when'], message: expect.stringContaining('contact.role') }])
  })

  it('is read with the faults of its condition', () => {
    const { issues } = Segments.safeParse([{ name: 'Big', when: { fact: 'size', is: 3 } }]).error!
    expect(issues).toMatchObject([{ path: [0, 'when', 'fact'] }])
    expect(Segments.parse(segments)).toEqual(segments)
  })
})
