import fc from 'fast-check'
import type { AccountBook } from '../../../../shared/src/ledger/account-book.ts'
import type { ContractLine } from '../../../../shared/src/model/contract-line.ts'
import { ledgerAccount } from '../../../../shared/src/model/ledger-account.ts'
import type { Allowed } from './allowed.ts'
import { adjustmentOf, randomWord } from './random-adjustment.ts'
import { randomLine } from './random-line.ts'
import { maybe } from './random-values.ts'

/** Accounts with their lines and adjustments over three years; parents form a forest. */
export const randomBooks = (allowed: Allowed): fc.Arbitrary<AccountBook[]> =>
  fc
    .integer({ min: 1, max: 3 })
    .chain(count => fc.tuple(...Array.from({ length: count }, (_, at) => randomBook(at, allowed))))
    .map(books => linked(books, allowed))

const randomBook = (at: number, allowed: Allowed): fc.Arbitrary<AccountBook> =>
  fc
    .record({
      parent: maybe(fc.nat({ max: 1 })),
      lines: fc.array(randomLine(allowed), { maxLength: 4 }),
      adjusted: fc.array(randomWord, { maxLength: allowed.changes ? 2 : 0 }),
    })
    .map(({ parent, lines, adjusted }) => {
      const id = `account-${at}`
      const named = lines.map((line, place) => ({ ...line, id: `${id}-line-${place}`, accountId: id }))
      return {
        account: ledgerAccount({
          id,
          parentId: parent === null || parent >= at ? null : `account-${parent}`,
        }),
        lines: named,
        adjustments: adjusted.flatMap(
          (word, place) => adjustmentOf(word, named, `${id}-word-${place}`) ?? [],
        ),
      }
    })

/** Every third line takes the place of an earlier one that began before it, where there is one. */
function linked(books: AccountBook[], { linksAcross }: Allowed): AccountBook[] {
  const all = books.flatMap(({ lines }) => lines)
  const replacedBy = (line: ContractLine): string[] => {
    const earlier = all.filter(
      other => other.start < line.start && (linksAcross || other.accountId === line.accountId),
    )
    const place = line.start.charCodeAt(9) % 3
    return place === 0 && earlier.length > 0 ? [earlier[line.start.charCodeAt(8) % earlier.length]!.id] : []
  }
  return books.map(book => ({
    ...book,
    lines: book.lines.map(line => ({ ...line, replaces: replacedBy(line) })),
  }))
}
