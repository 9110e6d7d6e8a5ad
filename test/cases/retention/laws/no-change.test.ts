import { movementsReport } from '../../../../shared/src/ledger/movements/movements-report.ts'
import { retentionReport } from '../../../../shared/src/ledger/rates/retention-report.ts'
import type { ContractLine } from '../../../../shared/src/model/contract-line.ts'
import { bridge, everything, figures, law, oneCurrency } from './law.ts'

describe('what changes nothing', () => {
  it('splitting contracts into two lines, at account level', () => {
    law({ ...oneCurrency, credits: false, changes: false }, 500, (books, question) => {
      const asked = { ...question, level: 'account' as const }
      const halves = books.map(book => ({ ...book, lines: book.lines.flatMap(halved) }))
      expect(bridge(halves, asked)).toEqual(bridge(books, asked))
      expect(figures(halves, asked)).toEqual(figures(books, asked))
    })
  })

  it('the order in which facts are written', () => {
    law(everything, 500, (books, question) => {
      const backwards = books.toReversed().map(({ account, lines, adjustments }) => ({
        account,
        lines: lines.toReversed(),
        adjustments: adjustments.toReversed(),
      }))
      expect(movementsReport(backwards, { ...question, by: 'month' })).toEqual(
        movementsReport(books, { ...question, by: 'month' }),
      )
      expect(retentionReport(backwards, question)).toEqual(retentionReport(books, question))
    })
  })
})

/**
 * Every other line of an account as two of one contract, each at half the price; the seats stay with the first. What
 * replaced the line replaces both.
 */
const halved = (line: ContractLine, place: number): ContractLine[] => {
  const replaces = line.replaces.flatMap(id => [id, other(id)])
  if (place % 2 === 1) return [{ ...line, replaces }]
  const price = { ...line.price!, minor: line.price!.minor / 2 }
  const half = { ...line, replaces, price, contractId: line.id }
  return [half, { ...half, id: other(line.id), seats: null }]
}

const other = (id: string): string => `${id}-other-half`
