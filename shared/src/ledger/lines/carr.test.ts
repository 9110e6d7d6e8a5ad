import { defaultLedgerPolicy } from '../../ledger-policy.ts'
import { type ContractLine, contractLine } from '../../model/contract-line.ts'
import { carrOn } from './carr.ts'

const on = '2024-06-30'
const line = (
  id: string,
  minor: number,
  start: string,
  end: string | null,
  more: Partial<ContractLine> = {},
) => contractLine({ id, accountId: 'acme', start, end, price: { minor, currency: 'USD' }, ...more })
const live = (more: Partial<ContractLine> = {}) => line('live', 100, '2024-01-01', '2025-01-01', more)
const carr = (...lines: ContractLine[]) => carrOn(lines, on, defaultLedgerPolicy).totals

describe('CARR', () => {
  it.each([
    ['ARR that is live', [live()], 100],
    [
      'with what is signed and starts later',
      [live(), line('next', 40, '2024-08-01', null, { signedOn: on })],
      140,
    ],
    [
      'not what is signed later',
      [live(), line('next', 40, '2024-08-01', null, { signedOn: '2024-07-01' })],
      100,
    ],
    [
      'signing unknown: from when it became known',
      [live(), line('next', 40, '2024-08-01', null, { knownFrom: on })],
      140,
    ],
    [
      'not what became known later',
      [live(), line('next', 40, '2024-08-01', null, { knownFrom: '2024-07-01' })],
      100,
    ],
    [
      'free months are not live yet: the first amount paid',
      [
        line('free', 50, '2024-06-01', null, {
          discounts: [{ from: '2024-06-01', to: '2024-09-01', percent: 100 }],
        }),
      ],
      50,
    ],
    ['less what gave notice', [live({ noticeGivenOn: '2024-05-01' })], 0],
    [
      'not when it was taken back',
      [live({ noticeGivenOn: '2024-05-01', noticeRescindedOn: '2024-06-01' })],
      100,
    ],
    ['less what is recorded as lost', [live({ lossCause: 'administrative' })], 0],
    [
      'a signed successor counts in place of the line',
      [live(), line('next', 130, '2025-01-01', null, { signedOn: on, replaces: ['live'] })],
      130,
    ],
    [
      'an unsigned one does not',
      [live(), line('next', 130, '2025-01-01', null, { signedOn: '2024-12-01', replaces: ['live'] })],
      100,
    ],
    [
      'a signed line that gives way to a signed line counts once',
      [
        line('a', 10, '2024-08-01', null, { signedOn: on }),
        line('b', 20, '2024-10-01', null, { signedOn: on, replaces: ['a'] }),
      ],
      20,
    ],
    ['a term end nobody spoke of is no loss yet', [live({ end: '2024-07-01' })], 100],
  ] satisfies [string, ContractLine[], number][])('%s', (_, lines, minor) => {
    expect(carr(...lines)).toEqual([{ minor, currency: 'USD' }])
  })

  it('opens into parts that sum to it, one sum per currency', () => {
    const yen = line('yen', 0, '2024-01-01', null, { price: { minor: 900, currency: 'JPY' } })
    const { totals, parts } = carrOn(
      [live({ noticeGivenOn: '2024-05-01' }), line('next', 40, '2024-08-01', null, { signedOn: on }), yen],
      on,
      defaultLedgerPolicy,
    )
    expect(parts.map(({ lineId, part, amount }) => [lineId, part, amount.minor])).toEqual([
      ['live', 'live', 100],
      ['live', 'ending', -100],
      ['next', 'committed', 40],
      ['yen', 'live', 900],
    ])
    expect(totals).toEqual([
      { minor: 40, currency: 'USD' },
      { minor: 900, currency: 'JPY' },
    ])
  })

  it('leaves unknown prices and what was over before out', () => {
    expect(carr(live({ price: null }), line('past', 70, '2022-01-01', '2023-01-01'))).toEqual([])
  })
})
