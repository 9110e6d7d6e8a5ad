import type { AccountBook } from '../../../../shared/src/ledger/account-book.ts'
import { conversionTo } from '../../../../shared/src/ledger/units/conversion.ts'
import type { LedgerPolicy } from '../../../../shared/src/ledger-policy.ts'
import type { ContractLine } from '../../../../shared/src/model/contract-line.ts'
import { bridge, everything, law, oneCurrency, under } from './law.ts'

describe('the bridge', () => {
  it('opening + movements + fx = closing, in every month, and a month opens where the last one closed', () => {
    law(everything, 2500, (books, question) => {
      const rows = bridge(books, question)
      expect(rows.filter(({ open, moved, fx, close }) => open + moved + fx !== close)).toEqual([])
      expect(rows.slice(1).map(({ open }) => open)).toEqual(rows.slice(0, -1).map(({ close }) => close))
    })
  })

  it('has no fx in the currency the contracts are in, one currency at a time', () => {
    law(everything, 500, (books, question) => {
      for (const currency of everything.currencies) {
        const own = books.map(book => inCurrency(book, currency))
        const rows = bridge(own, { ...question, conversion: conversionTo(currency, []) })
        expect(rows.filter(({ fx }) => fx !== 0)).toEqual([])
        expect(rows.filter(({ open, moved, close }) => open + moved !== close)).toEqual([])
      }
    })
  })

  it('closes with what is in force on the last day, added up by hand', () => {
    const plain = { ...oneCurrency, linksAcross: false, changes: false }
    law(plain, 2500, (books, question) => {
      const asked = { ...under(question, byTheBook), measure: 'arr' as const }
      const alone = books.map(book => ({ ...book, lines: book.lines.map(unlinked) }))
      expect(bridge(alone, asked).at(-1)?.close).toBe(addedUp(alone, asked.to))
    })
  })
})

/** The default policy as far as it decides what is in force. */
const byTheBook: Partial<LedgerPolicy> = {
  graceDays: 0,
  lateRenewal: 'churn',
  autoRenewal: 'stated',
  churnDate: 'term_end',
  pauses: 'keep',
}

const unlinked = (line: ContractLine): ContractLine => ({ ...line, replaces: [], noticeGivenOn: null })

const addedUp = (books: readonly AccountBook[], on: string): number =>
  books
    .flatMap(({ lines }) => lines)
    .filter(({ kind, start, end }) => kind === 'recurring' && start <= on && (end === null || on < end))
    .reduce((sum, { price, everyMonths }) => sum + (price!.minor * 12) / everyMonths, 0)

const inCurrency = ({ account, lines, adjustments }: AccountBook, currency: string): AccountBook => ({
  account,
  lines: lines.filter(({ price }) => price!.currency === currency),
  adjustments: adjustments.filter(({ amount }) => amount.currency === currency),
})
