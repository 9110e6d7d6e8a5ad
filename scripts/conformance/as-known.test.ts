import { Books } from '../../test/cases/retention/books.ts'
import { asKnown } from './as-known.ts'

const books = Books.parse({
  timeZone: 'America/New_York',
  lines: [
    { id: 'a1', account: 'a', arr: '90', start: '2025-01-01', knownFrom: '2026-04-01T03:30:00Z' },
    { id: 'a1', account: 'a', arr: '100', start: '2025-01-01', knownFrom: '2026-01-01' },
    { id: 'b1', account: 'b', arr: '50', start: '2025-01-01' },
  ],
})

describe('the books as known on a day', () => {
  it.each([
    ['2025-12-31', { b1: '50' }],
    ['2026-01-01', { a1: '100', b1: '50' }],
    ['2026-03-30', { a1: '100', b1: '50' }],
    ['2026-03-31', { a1: '90', b1: '50' }],
    [null, { a1: '90', b1: '50' }],
  ])('%s', (known, amounts) => {
    const { lines } = asKnown(books, known)
    expect(Object.fromEntries(lines.map(({ id, arr }) => [id, arr]))).toEqual(amounts)
  })
})
