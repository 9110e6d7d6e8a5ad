import { defaultLedgerPolicy } from '../../ledger-policy.ts'
import type { Adjustment } from '../../model/adjustment.ts'
import { contractLine } from '../../model/contract-line.ts'
import { ledgerAccount } from '../../model/ledger-account.ts'
import { adjustableLines, countedOn, isInForce, sourceOn } from './adjustable-lines.ts'

const usd = (minor: number) => ({ minor, currency: 'USD' })
const line = contractLine({
  id: 'L',
  accountId: '1',
  start: '2026-01-01',
  end: '2027-01-01',
  price: usd(1200),
})
const unpriced = contractLine({ id: 'U', accountId: '1', start: '2026-02-01', end: '2026-08-01' })
const next = contractLine({ id: 'N', accountId: '1', start: '2026-10-01', price: usd(1500), replaces: ['L'] })
const setup = contractLine({ id: 'S', accountId: '1', start: '2026-01-01', price: usd(9), kind: 'one_off' })

const word = (more: Partial<Adjustment>): Adjustment => ({
  id: 'a1',
  accountId: '1',
  lineId: 'L',
  amount: usd(2000),
  effective: '2026-06-01',
  kind: 'movement',
  holds: 'pin',
  sourceAmount: usd(1200),
  reason: 'price_change',
  lossCause: null,
  note: null,
  by: 'Ana',
  knownFrom: '2026-06-02',
  ...more,
})

const linesWith = (...adjustments: Adjustment[]) =>
  adjustableLines(
    { account: ledgerAccount({ id: '1' }), lines: [line, unpriced, next, setup], adjustments },
    defaultLedgerPolicy,
  )
const named = (id: string, ...adjustments: Adjustment[]) =>
  linesWith(...adjustments).find(one => one.line.id === id)!

it('what does not recur cannot be adjusted', () => {
  expect(linesWith().map(one => one.line.id)).toEqual(['L', 'U', 'N'])
})

it('a line ends where another takes its place, and an adjustment with it', () => {
  const own = named('L', word({}))
  expect(own.end).toBe('2026-10-01')
  expect([isInForce(own, '2026-09-30'), isInForce(own, '2026-10-01')]).toEqual([true, false])
  expect(own.counted.map(({ from, arr }) => [from, arr])).toEqual([
    ['2026-01-01', 1200],
    ['2026-06-01', 2000],
    ['2026-10-01', 0],
  ])
  expect(sourceOn(own, '2026-07-01')).toEqual(usd(1200))
})

it('a price that no source knows is unknown until a person says it, and lasts as long as the line', () => {
  expect(named('U')).toMatchObject({ currency: null, counted: [] })
  expect(sourceOn(named('U'), '2026-03-01')).toBeNull()
  const said = named('U', word({ lineId: 'U', sourceAmount: null, effective: '2026-03-01' }))
  expect(said.counted.map(({ from, arr }) => [from, arr])).toEqual([
    ['2026-03-01', 2000],
    ['2026-08-01', 0],
  ])
})

it('revenue only a person knows of is a line of its own, changed under the id of the first word', () => {
  const made = word({ id: 'mine', lineId: null, sourceAmount: null })
  const ended = word({
    id: 'later',
    lineId: 'mine',
    amount: usd(0),
    sourceAmount: usd(2000),
    effective: '2026-09-01',
  })
  expect(named('mine', made, ended).counted.map(({ from, arr }) => [from, arr])).toEqual([
    ['2026-06-01', 2000],
    ['2026-09-01', 0],
  ])
  expect(countedOn(linesWith(made, ended), '2026-07-01')).toEqual(new Map([['USD', 3200]]))
})
