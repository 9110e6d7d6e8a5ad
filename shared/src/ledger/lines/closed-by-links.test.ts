import { type ContractLine, contractLine } from '../../model/contract-line.ts'
import { closedByLinks } from './closed-by-links.ts'

const line = (id: string, start: string, end: string | null, ...replaces: string[]) =>
  contractLine({ id, accountId: id, start, end, replaces })

const endsOf = (lines: readonly ContractLine[]) =>
  Object.fromEntries(closedByLinks(lines).map(({ id, end }) => [id, end]))

describe('lines closed by links', () => {
  it.each([
    [
      'an early renewal cuts',
      [line('a', '2024-01-01', '2025-01-01'), line('b', '2024-11-01', null, 'a')],
      { a: '2024-11-01', b: null },
    ],
    [
      'an evergreen line ends',
      [line('a', '2024-01-01', null), line('b', '2024-11-01', null, 'a')],
      { a: '2024-11-01', b: null },
    ],
    [
      'an end before that stays',
      [line('a', '2024-01-01', '2025-01-01'), line('b', '2025-02-01', null, 'a')],
      { a: '2025-01-01', b: null },
    ],
    [
      'co-term: two into one',
      [
        line('a', '2024-01-01', '2025-01-01'),
        line('b', '2024-06-01', '2025-06-01'),
        line('c', '2024-09-01', '2025-09-01', 'a', 'b'),
      ],
      { a: '2024-09-01', b: '2024-09-01', c: '2025-09-01' },
    ],
    [
      'split: the first successor counts',
      [line('a', '2024-01-01', null), line('b', '2024-09-01', null, 'a'), line('c', '2024-07-01', null, 'a')],
      { a: '2024-07-01', b: null, c: null },
    ],
    [
      'no link, no end, even for the same thing',
      [line('a', '2024-01-01', null), line('b', '2024-07-01', null)],
      { a: null, b: null },
    ],
    [
      'a circle closes nothing',
      [line('a', '2024-01-01', null, 'b'), line('b', '2024-07-01', null, 'a')],
      { a: null, b: null },
    ],
    ['nor does a line itself', [line('a', '2024-01-01', null, 'a', 'gone')], { a: null }],
  ])('%s', (_, lines, ends) => {
    expect(endsOf(lines)).toEqual(ends)
    expect(endsOf([...lines].reverse())).toEqual(ends)
  })
})
