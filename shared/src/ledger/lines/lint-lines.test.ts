import fc from 'fast-check'
import { defaultLedgerPolicy } from '../../ledger-policy.ts'
import { type ContractLine, contractLine } from '../../model/contract-line.ts'
import { ledgerAccount } from '../../model/ledger-account.ts'
import type { LineFindingCode } from './line-finding.ts'
import { lintLines } from './lint-lines.ts'

const asOf = '2025-06-30'
const money = (minor: number, currency = 'USD') => ({ minor, currency })
const line = (id: string, more: Partial<ContractLine> = {}) =>
  contractLine({
    id,
    accountId: 'acme',
    start: '2025-01-01',
    end: '2026-01-01',
    price: money(120_000),
    ...more,
  })
const past = (id: string, more: Partial<ContractLine> = {}) =>
  line(id, { start: '2024-01-01', end: '2025-01-01', ...more })

const lint = (...lines: ContractLine[]) =>
  lintLines({ account: ledgerAccount({ id: 'acme' }), lines }, asOf, defaultLedgerPolicy)
const said = (...lines: ContractLine[]) => lint(...lines).map(({ lineId, code }) => `${lineId} ${code}`)

describe('lint of contract lines', () => {
  it('has nothing to say about lines in order', () => {
    expect(
      lint(
        past('a'),
        line('b', { replaces: ['a'], price: money(130_000) }),
        line('c', {
          autoRenews: true,
          notice: { count: 30, unit: 'days' },
          termMonths: 12,
          product: 'Add-on',
        }),
        line('d', { end: null, notice: { count: 1, unit: 'months' }, product: 'Evergreen' }),
        line('e', { kind: 'one_off', end: null, price: money(9_000) }),
        line('f', { kind: 'overage', price: null }),
      ),
    ).toEqual([])
  })

  it.each([
    ['no price', line('a', { price: null }), 'price_missing'],
    ['a negative price', line('a', { price: money(-1) }), 'price_negative'],
    [
      'a ramp in another currency',
      line('a', { ramp: [{ from: '2025-06-01', price: money(1, 'EUR'), seats: null }] }),
      'currency_changes',
    ],
    ['neither end nor term nor notice', line('a', { end: null }), 'term_missing'],
    [
      'renews for nobody knows how long',
      line('a', { autoRenews: true, notice: { count: 1, unit: 'days' } }),
      'term_missing',
    ],
    ['renews by itself without notice', line('a', { autoRenews: true, termMonths: 12 }), 'notice_missing'],
    [
      'lost, nobody says when',
      line('a', { end: null, termMonths: 12, lossCause: 'voluntary' }),
      'loss_undated',
    ],
    ['ends before it starts', line('a', { end: '2024-12-01', lossCause: 'voluntary' }), 'dates_contradict'],
    [
      'ends on the day it starts',
      line('a', { end: '2025-01-01', lossCause: 'voluntary' }),
      'dates_contradict',
    ],
    ['signed 91 days after the start', line('a', { signedOn: '2025-04-02' }), 'dates_contradict'],
    [
      'notice taken back before it was given',
      line('a', { noticeRescindedOn: '2025-02-01' }),
      'dates_contradict',
    ],
    [
      'a ramp after the end',
      line('a', { ramp: [{ from: '2026-01-01', price: money(1), seats: null }] }),
      'dates_contradict',
    ],
    [
      'a discount after the end',
      line('a', { discounts: [{ from: '2026-01-01', to: null, percent: 5 }] }),
      'dates_contradict',
    ],
    [
      'a discount before the start',
      line('a', { discounts: [{ from: '2024-01-01', to: '2025-01-01', percent: 5 }] }),
      'dates_contradict',
    ],
    [
      'a pause without days',
      line('a', { pauses: [{ from: '2025-03-01', to: '2025-03-01' }] }),
      'dates_contradict',
    ],
    ['ended today', line('a', { end: asOf }), 'renewal_absent'],
    ['ended, and nothing is recorded', past('a'), 'renewal_absent'],
    ['a link to nothing', line('a', { replaces: ['gone'] }), 'link_nowhere'],
    ['a link to itself', line('a', { replaces: ['a'] }), 'link_circular'],
  ] satisfies [string, ContractLine, LineFindingCode][])('finds: %s', (_, given, code) => {
    expect(said(given)).toEqual([`a ${code}`])
  })

  it.each([
    ['signed 90 days after the start', line('a', { signedOn: '2025-04-01' })],
    [
      'a discount that began before the line',
      line('a', { discounts: [{ from: '2024-01-01', to: '2025-02-01', percent: 5 }] }),
    ],
    ['ended with a loss recorded', past('a', { lossCause: 'administrative' })],
    ['ended after notice', past('a', { noticeGivenOn: '2024-10-01' })],
    ['in force to the end of today', line('a', { end: '2025-07-01' })],
    ['over and settled, whatever it did not state', past('a', { autoRenews: true, lossCause: 'voluntary' })],
    ['paid once and over', past('a', { kind: 'one_off' })],
  ])('lets pass: %s', (_, given) => {
    expect(said(given)).toEqual([])
  })

  it.each([
    [
      'a twelfth of what it replaces',
      [past('a', { price: money(120_000) }), line('b', { price: money(10_500), replaces: ['a'] })],
      ['b looks_monthly'],
    ],
    [
      'a fifth of what it replaces',
      [past('a', { price: money(120_000) }), line('b', { price: money(24_000), replaces: ['a'] })],
      [],
    ],
    [
      'a twelfth with a twelfth of the seats',
      [past('a', { seats: 120 }), line('b', { price: money(10_000), seats: 10, replaces: ['a'] })],
      [],
    ],
    [
      'a twelfth of its siblings',
      [
        line('a', { product: 'P', seats: 1 }),
        line('b', { product: 'P', seats: 2, price: money(230_000) }),
        line('c', { product: 'P', seats: 1, price: money(10_000) }),
      ],
      ['c looks_monthly'],
    ],
    [
      'a year entered as a month',
      [
        past('a', { price: money(10_000), everyMonths: 1 }),
        line('b', { price: money(125_000), everyMonths: 1, replaces: ['a'] }),
      ],
      ['b looks_yearly'],
    ],
    [
      'beside another product',
      [line('a', { product: 'P' }), line('b', { product: 'Q', price: money(10_000) })],
      [],
    ],
    [
      'beside another currency',
      [line('a', { product: 'P' }), line('b', { product: 'P', price: money(10_000, 'EUR') })],
      [],
    ],
  ])('amounts: %s', (_, lines, expected) => {
    expect(said(...lines)).toEqual(expected)
  })

  it.each([
    ['follows without a link', [past('a'), line('b')], ['a renewal_unlinked']],
    ['follows three months later', [past('a'), line('b', { start: '2025-04-03' })], ['a renewal_unlinked']],
    ['follows too late to be one', [past('a'), line('b', { start: '2025-04-04' })], ['a renewal_absent']],
    [
      'follows in another currency without a link',
      [past('a'), line('b', { price: money(1, 'EUR') })],
      ['a currency_changes'],
    ],
    [
      'in another currency with a link',
      [past('a'), line('b', { price: money(1, 'EUR'), replaces: ['a'] })],
      [],
    ],
    [
      'starts the day after',
      [past('a', { end: '2024-12-31' }), line('b', { replaces: ['a'] })],
      ['a gap_of_one_day'],
    ],
    [
      'starts before what it replaces',
      [line('a', { start: '2025-03-01' }), line('b', { replaces: ['a'] })],
      ['b dates_contradict'],
    ],
    [
      'a circle',
      [line('a', { product: 'P', replaces: ['b'] }), line('b', { product: 'Q', replaces: ['a'] })],
      ['a link_circular', 'b link_circular'],
    ],
    [
      'the same twice',
      [line('a', { product: 'P' }), line('b', { product: 'P', end: '2027-01-01' })],
      ['b renewal_duplicated'],
    ],
    ['the same twice, no product named', [line('a'), line('b')], ['b renewal_duplicated']],
    ['alike, but of two products', [line('a', { product: 'P' }), line('b', { product: 'Q' })], []],
    [
      'renewed twice',
      [
        past('a'),
        line('b', { replaces: ['a'] }),
        line('c', { replaces: ['a'], price: money(125_000), start: '2025-02-01' }),
      ],
      ['c renewal_duplicated'],
    ],
    [
      'split into two products',
      [past('a'), line('b', { replaces: ['a'], product: 'P' }), line('c', { replaces: ['a'], product: 'Q' })],
      [],
    ],
    [
      'renewed one after the other',
      [
        past('a'),
        line('b', { replaces: ['a'], end: '2025-07-01' }),
        line('c', { replaces: ['a'], start: '2025-07-01', end: '2026-07-01' }),
      ],
      [],
    ],
  ])('renewals: %s', (_, lines, expected) => {
    expect(said(...lines)).toEqual(expected)
  })

  it('knows lines of other accounts that are part of the story', () => {
    const account = ledgerAccount({ id: 'acme' })
    const elsewhere = [line('b', { accountId: 'subsidiary', replaces: ['a'] })]
    expect(lintLines({ account, lines: [past('a')], elsewhere }, asOf, defaultLedgerPolicy)).toEqual([])
  })

  it('says what is wrong and what to do, by line', () => {
    expect(lint(past('a', { name: 'Platform 2024' }))).toEqual([
      {
        code: 'renewal_absent',
        lineId: 'a',
        accountId: 'acme',
        message: 'Platform 2024 ended on 2025-01-01, and neither a renewal nor a loss is recorded',
        remedy: 'enter the renewal as a line that replaces it, or why it was lost',
      },
    ])
  })

  it('says the same whatever the order of the lines', () => {
    const lines = [
      past('a'),
      line('b'),
      line('c'),
      line('d', { replaces: ['gone', 'a'] }),
      past('e', { product: 'P', price: money(9_000) }),
      past('f', { product: 'P' }),
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), shuffled => {
        expect(lint(...shuffled)).toEqual(lint(...lines))
      }),
    )
  })
})
