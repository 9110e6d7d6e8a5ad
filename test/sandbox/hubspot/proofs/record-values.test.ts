import { unlikeValues } from './record-values.ts'

describe('unlikeValues', () => {
  it('finds nothing in strings and nulls', () => {
    expect(unlikeValues({ results: [{ id: '1', properties: { name: 'Aster', seats: null } }] })).toEqual([])
  })

  it('names every value of another type, wherever the record sits', () => {
    const body = { results: [{ id: '1', properties: { seats: 40, live: true, name: 'Aster' } }] }
    expect(unlikeValues(body)).toEqual([
      '/results/0/properties/seats is number',
      '/results/0/properties/live is boolean',
    ])
  })
})
