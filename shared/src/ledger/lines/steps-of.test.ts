import { defaultLedgerPolicy, type LedgerPolicy } from '../../ledger-policy.ts'
import { type ContractLine, contractLine } from '../../model/contract-line.ts'
import { stepsOf } from './steps-of.ts'

const money = (minor: number, currency = 'USD') => ({ minor, currency })
const line = (more: Partial<ContractLine> = {}) =>
  contractLine({
    id: 'a',
    accountId: 'acme',
    start: '2024-01-31',
    end: '2025-01-31',
    price: money(120_000),
    seats: 5,
    ...more,
  })
const successor = (start: string) => contractLine({ id: 'b', accountId: 'acme', start })

/** From, amount, seats, cause; and the lapsed amount where there is one. */
const written = (given: ContractLine, policy: Partial<LedgerPolicy> = {}, next: ContractLine | null = null) =>
  stepsOf(given, { ...defaultLedgerPolicy, ...policy }, next).map(({ from, arr, seats, cause, lapsed }) =>
    lapsed === 0 ? [from, arr, seats, cause] : [from, arr, seats, cause, lapsed],
  )

const start = ['2024-01-31', 120_000, 5, 'start']
const end = ['2025-01-31', 0, 0, 'end']

describe('what a line pays', () => {
  it.each([
    ['from its start to its end', {}, [start, end]],
    ['without end', { end: null }, [start]],
    [
      'yen have no minor unit',
      { price: money(33_333, 'JPY'), everyMonths: 1 },
      [['2024-01-31', 399_996, 5, 'start'], end],
    ],
    [
      'dinars have three',
      { price: money(1_234_567, 'KWD'), everyMonths: 3 },
      [['2024-01-31', 4_938_268, 5, 'start'], end],
    ],
    ['weekly', { price: money(1_000), everyMonths: 12 / 52 }, [['2024-01-31', 52_000, 5, 'start'], end]],
    ['a commitment to usage recurs', { kind: 'committed_usage' }, [start, end]],
    ['what is paid once does not', { kind: 'one_off' }, []],
    ['nor does usage beyond', { kind: 'overage' }, []],
    ['an unknown price is no step, not a step of 0', { price: null }, []],
    ['what costs nothing never pays', { price: money(0) }, []],
    ['no days, no steps', { end: '2024-01-31' }, []],
    ['a credit is negative', { price: money(-120_000) }, [['2024-01-31', -120_000, 5, 'start'], end]],
  ] satisfies [string, Partial<ContractLine>, unknown[]][])('%s', (_, more, expected) => {
    expect(written(line(more))).toEqual(expected)
  })

  it.each([
    [
      'a ramp in price is an escalator',
      { ramp: [{ from: '2024-06-01', price: money(150_000), seats: null }] },
      [start, ['2024-06-01', 150_000, 5, 'escalator'], end],
    ],
    [
      'in seats it is seats',
      { ramp: [{ from: '2024-06-01', price: money(150_000), seats: 8 }] },
      [start, ['2024-06-01', 150_000, 8, 'seats'], end],
    ],
    [
      'seats at the same price are a step too',
      { ramp: [{ from: '2024-06-01', price: money(120_000), seats: 8 }] },
      [start, ['2024-06-01', 120_000, 8, 'seats'], end],
    ],
    [
      'what changes nothing is no step',
      { ramp: [{ from: '2024-06-01', price: money(120_000), seats: 5 }] },
      [start, end],
    ],
    [
      'what begins after the end never comes',
      { ramp: [{ from: '2025-01-31', price: money(150_000), seats: 8 }] },
      [start, end],
    ],
    [
      'a discount ends',
      { discounts: [{ from: '2024-01-31', to: '2024-07-31', percent: 25 }] },
      [['2024-01-31', 90_000, 5, 'start'], ['2024-07-31', 120_000, 5, 'discount'], end],
    ],
    [
      'free months count from the first that is paid',
      { discounts: [{ from: '2024-01-31', to: '2024-04-30', percent: 100 }] },
      [['2024-04-30', 120_000, 5, 'start'], end],
    ],
    [
      'a pause, out and back',
      { pauses: [{ from: '2024-02-29', to: '2024-03-31' }] },
      [start, ['2024-02-29', 0, 0, 'pause'], ['2024-03-31', 120_000, 5, 'resume'], end],
    ],
    [
      'a pause without end ends with it',
      { pauses: [{ from: '2024-02-29', to: null }] },
      [start, ['2024-02-29', 0, 0, 'pause']],
    ],
    [
      'a rise during a pause shows when it is over',
      {
        pauses: [{ from: '2024-02-29', to: '2024-07-01' }],
        ramp: [{ from: '2024-06-01', price: money(150_000), seats: null }],
      },
      [start, ['2024-02-29', 0, 0, 'pause'], ['2024-07-01', 150_000, 5, 'resume'], end],
    ],
  ] satisfies [string, Partial<ContractLine>, unknown[]][])('%s', (_, more, expected) => {
    expect(written(line(more))).toEqual(expected)
  })

  it('keeps counting through a pause under a policy that says so', () => {
    expect(written(line({ pauses: [{ from: '2024-02-29', to: '2024-03-31' }] }), { pauses: 'keep' })).toEqual(
      [start, end],
    )
  })
})

describe('uplifts', () => {
  const threeYears = { start: '2024-02-29', end: '2027-02-28', termMonths: 12 }

  it.each([
    [
      'compound at each further term',
      { uplift: 5 },
      [
        ['2024-02-29', 120_000],
        ['2025-02-28', 126_000],
        ['2026-02-28', 132_300],
        ['2027-02-28', 0],
      ],
    ],
    [
      'come from a table, and then no more',
      { uplift: [3] },
      [
        ['2024-02-29', 120_000],
        ['2025-02-28', 123_600],
        ['2027-02-28', 0],
      ],
    ],
    [
      'come one by one',
      { uplift: [0, 10] },
      [
        ['2024-02-29', 120_000],
        ['2026-02-28', 132_000],
        ['2027-02-28', 0],
      ],
    ],
    [
      'are rounded once, not at every term',
      { uplift: 5, price: money(10) },
      [
        ['2024-02-29', 10],
        ['2025-02-28', 11],
        ['2027-02-28', 0],
      ],
    ],
    [
      'can fall',
      { uplift: -10 },
      [
        ['2024-02-29', 120_000],
        ['2025-02-28', 108_000],
        ['2026-02-28', 97_200],
        ['2027-02-28', 0],
      ],
    ],
    [
      'need terms',
      { uplift: 5, termMonths: null },
      [
        ['2024-02-29', 120_000],
        ['2027-02-28', 0],
      ],
    ],
  ] satisfies [string, Partial<ContractLine>, unknown[]][])('%s', (_, more, expected) => {
    expect(written(line({ ...threeYears, ...more })).map(([from, arr]) => [from, arr])).toEqual(expected)
  })

  it('are escalators, also where a line goes on by itself', () => {
    const steps = stepsOf(
      line({ termMonths: 12, autoRenews: true, uplift: 5, noticeGivenOn: '2026-06-01' }),
      { ...defaultLedgerPolicy, autoRenewal: 'assumed' },
      null,
    )
    expect(steps.map(({ from, arr, cause }) => [from, arr, cause])).toEqual([
      ['2024-01-31', 120_000, 'start'],
      ['2025-01-31', 126_000, 'escalator'],
      ['2026-01-31', 132_300, 'escalator'],
      ['2027-01-31', 0, 'end'],
    ])
  })

  it('of a line without end stop after fifty years, also where sources write 9999 for never', () => {
    for (const until of [null, '9999-12-31']) {
      const steps = stepsOf(line({ end: until, termMonths: 12, uplift: 1 }), defaultLedgerPolicy, null)
      expect(steps.findLast(({ cause }) => cause === 'escalator')!.from).toBe('2073-01-31')
    }
  })
})

describe('after the end', () => {
  const keep = { graceDays: 30, lateRenewal: 'keep' } as const
  const lapsed = { graceDays: 30, lateRenewal: 'lapsed' } as const

  it.each([
    ['churned at once', { graceDays: 30 }, null, [start, end]],
    ['kept through grace', keep, null, [start, ['2025-03-02', 0, 0, 'end']]],
    ['kept until the late renewal', keep, successor('2025-02-10'), [start, ['2025-02-10', 0, 0, 'end']]],
    [
      'kept through grace only, the renewal came after',
      keep,
      successor('2025-04-01'),
      [start, ['2025-03-02', 0, 0, 'end']],
    ],
    ['renewed on the day', keep, successor('2025-01-31'), [start, end]],
    [
      'set apart through grace',
      lapsed,
      null,
      [start, ['2025-01-31', 0, 0, 'end', 120_000], ['2025-03-02', 0, 0, 'end']],
    ],
    [
      'set apart until the late renewal',
      lapsed,
      successor('2025-02-10'),
      [start, ['2025-01-31', 0, 0, 'end', 120_000], ['2025-02-10', 0, 0, 'end']],
    ],
    ['renewed on the day, never lapsed', lapsed, successor('2025-01-31'), [start, end]],
  ] satisfies [string, Partial<LedgerPolicy>, ContractLine | null, unknown[]][])(
    '%s',
    (_, policy, next, expected) => {
      expect(written(line(), policy, next)).toEqual(expected)
    },
  )

  it.each([keep, lapsed])('nothing of what is lost is late: $lateRenewal', policy => {
    expect(written(line({ noticeGivenOn: '2024-10-01' }), policy)).toEqual([start, end])
    expect(written(line({ lossCause: 'voluntary' }), policy)).toEqual([start, end])
  })

  it('what was paused at the end is not kept and not lapsed', () => {
    const paused = line({ pauses: [{ from: '2024-12-01', to: null }] })
    expect(written(paused, lapsed)).toEqual([start, ['2024-12-01', 0, 0, 'pause']])
  })

  it('churn counts from the request where the policy says so', () => {
    expect(written(line({ noticeGivenOn: '2024-10-01' }), { churnDate: 'request' })).toEqual([
      start,
      ['2024-10-01', 0, 0, 'end'],
    ])
  })
})
