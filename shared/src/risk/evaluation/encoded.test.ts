import { encoded } from './encoded.ts'

describe('encoding', () => {
  it('puts numbers first, then a flag for every level but the first, in alphabetical order', () => {
    const { columns, values, sources } = encoded(
      [
        { name: 'plan', values: ['plus', 'basic', 'plus', 'zero'] },
        { name: 'senior', values: [0, 1, 0, 0] },
        { name: 'seats', values: [3, null, 5, 8] },
      ],
      15,
    )
    expect(columns.map(({ name }) => name)).toEqual(['seats', 'plan=plus', 'plan=zero', 'senior=1'])
    expect(values[1]).toEqual({ seats: null, 'plan=plus': 0, 'plan=zero': 0, 'senior=1': 1 })
    expect(sources.get('plan=zero')).toBe('plan')
  })

  it('takes a text that is not there for a level of its own', () => {
    const { columns } = encoded([{ name: 'plan', values: ['a', null, 'b'] }], 15)
    expect(columns.map(({ name }) => name)).toEqual(['plan=a', 'plan=b'])
  })

  it('counts dates in days', () => {
    const { values } = encoded([{ name: 'since', values: ['2026-01-01', '2026-03-01T10:00:00Z', null] }], 3)
    expect(values[1]!.since! - values[0]!.since!).toBe(59)
    expect(values[2]!.since).toBeNull()
  })

  it.each([
    ['one value', ['a', 'a', 'a', 'a', 'a'], 'the same in every row'],
    ['no value', [null, null, null, null, null], 'the same in every row'],
    ['names', ['a', 'b', 'c', 'd', 'e'], 'text of 5 different values'],
  ])('leaves a column of %s out and says so', (_, values, because) => {
    expect(encoded([{ name: 'x', values }], 5)).toMatchObject({
      columns: [],
      dropped: [{ column: 'x', because }],
    })
  })
})
