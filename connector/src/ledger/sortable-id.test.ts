import { sortableId } from './sortable-id.ts'

it('sorts by the moment it was made, and is never the same twice', () => {
  const moments = ['2026-09-30T23:59:59.999Z', '2026-10-01T00:00:00.000Z', '2030-01-01T00:00:00.000Z']
  const ids = moments.map(moment => sortableId(new Date(moment)))
  expect(ids.toSorted()).toEqual(ids)
  expect(sortableId(new Date(moments[0]!))).not.toBe(ids[0])
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
