import { noHistory, noMerges, type RecordState } from './record-state.ts'
import { Shelf } from './shelf.ts'

const record = (id: string): RecordState => ({
  id,
  properties: {},
  createdMs: 0,
  updatedMs: 0,
  archivedMs: null,
  mergedIds: noMerges,
  history: noHistory,
})

const shelfOf = (...ids: string[]): Shelf => {
  const shelf = new Shelf()
  for (const id of ids) shelf.put(record(id))
  return shelf
}

const idsAfter = (shelf: Shelf, after: number, limit = 10): string[] =>
  shelf.page(after, limit).map(each => each.id)

describe('a shelf of records', () => {
  it('pages in the order of numeric ids, whatever the order of arrival', () => {
    const shelf = shelfOf('100', '9', '20')
    expect(idsAfter(shelf, 0)).toEqual(['9', '20', '100'])
    expect(idsAfter(shelf, 9, 1)).toEqual(['20'])
  })

  it('goes on behind a cursor whose record is gone', () => {
    const shelf = shelfOf('1', '2', '3')
    shelf.remove('2')
    expect(idsAfter(shelf, 2)).toEqual(['3'])
  })

  it('keeps one place for a record that is put twice', () => {
    const shelf = shelfOf('1', '2', '1')
    expect(idsAfter(shelf, 0)).toEqual(['1', '2'])
  })
})
