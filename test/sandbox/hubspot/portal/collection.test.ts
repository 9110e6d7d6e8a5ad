import { Collection } from './collection.ts'
import { noHistory, noMerges, type RecordState } from './record-state.ts'

const record = (id: string, name: string, archivedMs: number | null = null): RecordState => ({
  id,
  properties: { name },
  createdMs: 0,
  updatedMs: 0,
  archivedMs,
  mergedIds: noMerges,
  history: noHistory,
})

const lagMs = 1_000
const names = (records: Iterable<RecordState>): (string | undefined)[] =>
  [...records].map(each => each.properties.name).sort()

describe('the search index of a collection', () => {
  it('shows the old state until the lag has passed', () => {
    const collection = new Collection()
    collection.put(record('1', 'old'), 0, 0)
    collection.put(record('1', 'new'), 5_000, lagMs)
    expect(names(collection.indexed(5_999, lagMs))).toEqual(['old'])
    expect(names(collection.indexed(6_000, lagMs))).toEqual(['new'])
  })

  it('shows each of two quick changes in its turn', () => {
    const collection = new Collection()
    collection.put(record('1', 'first'), 0, 0)
    collection.put(record('1', 'second'), 5_000, lagMs)
    collection.put(record('1', 'third'), 5_500, lagMs)
    expect(names(collection.indexed(6_200, lagMs))).toEqual(['second'])
    expect(names(collection.indexed(6_500, lagMs))).toEqual(['third'])
  })

  it('hides a record made a moment ago and still shows one just archived', () => {
    const collection = new Collection()
    collection.put(record('1', 'kept'), 0, 0)
    collection.put(record('1', 'kept', 5_000), 5_000, lagMs)
    collection.put(record('2', 'made'), 5_000, lagMs)
    expect(names(collection.indexed(5_500, lagMs))).toEqual(['kept'])
    expect(names(collection.indexed(6_000, lagMs))).toEqual(['made'])
  })
})

describe('ids after merges', () => {
  it('lead to the last survivor of a chain', () => {
    const collection = new Collection()
    for (const id of ['1', '2', '3']) collection.put(record(id, id), 0, 0)
    collection.redirect('1', '2', 0, 0)
    collection.redirect('2', '3', 0, 0)
    expect(collection.find('1')?.id).toBe('3')
    expect(collection.live.size).toBe(1)
  })
})
