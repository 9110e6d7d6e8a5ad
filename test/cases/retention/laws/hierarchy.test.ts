import type { AccountBook } from '../../../../shared/src/ledger/account-book.ts'
import { type BridgeRow, bridge, everything, law, under } from './law.ts'

describe('the hierarchy', () => {
  it('opening, closing and net of a parent equal the sum of its children, once', () => {
    law({ ...everything, linksAcross: false }, 500, (books, question) => {
      const asked = { ...question, level: 'account' as const }
      const apart = under(asked, { rollUp: 'none' })
      for (const family of familiesOf(books)) {
        const together = bridge(family, under(asked, { rollUp: 'parent' }))
        const children = family.map(book => bridge([book], apart))
        expect(together).toEqual(
          together.map((row, at) =>
            summed(
              row.month,
              children.map(rows => rows[at]!),
            ),
          ),
        )
      }
    })
  })

  it('counts everything once: all accounts as one say what all accounts by themselves say', () => {
    law(everything, 500, (books, question) => {
      const [apart, together] = [under(question, { rollUp: 'none' }), under(question, { rollUp: 'parent' })]
      expect(bridge(books, together)).toEqual(bridge(books, apart))
    })
  })
})

function familiesOf(books: readonly AccountBook[]): AccountBook[][] {
  const parents = new Map(books.map(({ account }) => [account.id, account.parentId]))
  const rootOf = (id: string): string => (parents.get(id) == null ? id : rootOf(parents.get(id)!))
  return [...Map.groupBy(books, ({ account }) => rootOf(account.id)).values()]
}

const summed = (month: string, rows: readonly BridgeRow[]): BridgeRow => ({
  month,
  open: rows.reduce((sum, { open }) => sum + open, 0),
  moved: rows.reduce((sum, { moved }) => sum + moved, 0),
  fx: rows.reduce((sum, { fx }) => sum + fx, 0),
  close: rows.reduce((sum, { close }) => sum + close, 0),
})
