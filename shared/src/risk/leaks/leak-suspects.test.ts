import { normals } from '../../../../test/cases/risk-rows.ts'
import { seeded } from '../../seeded.ts'
import { crossValidated, type FoldedRow } from '../evaluation/cross-validated.ts'
import { encoded } from '../evaluation/encoded.ts'
import type { RawColumn } from '../evaluation/raw-column.ts'
import { sigmoid } from '../logistic/sigmoid.ts'
import { auc } from '../metrics/auc.ts'
import { leakSuspects } from './leak-suspects.ts'

/*
 * A small company: 400 renewals, of which a tenth of what decides them is known beforehand. Every trap adds what somebody who
 * exports a CRM today would add without a thought.
 */

const size = 400
const normal = normals(5)
const random = seeded(6)
const usage = Array.from({ length: size }, () => 50 + 15 * normal())
const months = Array.from({ length: size }, () => 6 + Math.floor(random() * 60))
const price = Array.from({ length: size }, () => 100 + Math.floor(random() * 900))
const lost = usage.map(value => random() < sigmoid(-1.2 - (value - 50) / 15))
const ids = usage.map((_, at) => `account ${at}`)
const folds = usage.map((_, at) => at % 5)

const honest: RawColumn[] = [
  { name: 'usage', values: usage },
  { name: 'months', values: months },
  { name: 'price', values: price },
  { name: 'plan', values: usage.map((_, at) => ['basic', 'plus', 'premium'][at % 3]!) },
]
/** A column that differs by outcome, but for a few rows in a hundred. */
const column = (name: string, of: (left: boolean, at: number) => string | number | null): RawColumn => ({
  name,
  values: lost.map((left, at) => of(at % 41 === 7 ? !left : left, at)),
})
const day = (at: number) => `2026-0${1 + (at % 6)}-1${at % 10}`

const traps: [trap: string, leak: RawColumn, why: RegExp][] = [
  [
    'the stage of the renewal deal',
    column('Renewal deal stage', left => (left ? 'Closed lost' : 'Closed won')),
    /set with the decision/,
  ],
  [
    'its amount',
    column('renewal_deal_amount', (left, at) => (left ? 0 : price[at]! * 12)),
    /set with the decision/,
  ],
  [
    'its close date',
    column('RenewalDealCloseDate', (left, at) => (left ? null : day(at))),
    /filled tells the outcome/,
  ],
  [
    'the churn reason',
    column('churn_reason', (left, at) => (left ? ['price', 'left market'][at % 2]! : null)),
    /speaks of the loss/,
  ],
  [
    'the owner, changed to the offboarding team',
    column('owner', (left, at) => (left ? 'Offboarding team' : ['Ann', 'Bo'][at % 2]!)),
    /"Offboarding team"/,
  ],
  [
    'the end date of the subscription',
    column('subscription_end_date', (left, at) => (left ? day(at) : `2027-0${1 + (at % 6)}-01`)),
    /after notice was given/,
  ],
  [
    'auto-renewal switched off after notice',
    column('auto_renew', left => (left ? 'false' : 'true')),
    /after notice was given/,
  ],
  [
    'tickets titled cancel',
    column('last_ticket', (left, at) => (left ? 'Cancel our contract' : ['Login', 'Invoice'][at % 2]!)),
    /"Cancel our contract"/,
  ],
  [
    'the lifecycle stage edited at the loss',
    column('lifecycleStage', left => (left ? 'other' : 'customer')),
    /edited when an account is lost/,
  ],
  [
    'a survey sent after the loss',
    column('exit_survey_score', (left, at) => (left ? 1 + (at % 3) : null)),
    /survey after the loss/,
  ],
  [
    'usage after the term end',
    column('usage_after_term_end', (left, at) => (left ? 0 : 40 + (at % 20))),
    /after the term end/,
  ],
  [
    'a running total that was paid back to those that left',
    column('total_paid', (left, at) => months[at]! * price[at]! * (left ? 0.1 : 1)),
    /nearly months x price/,
  ],
  [
    'a mean over the full period',
    column('usage_of_full_period', (left, at) => (left ? 0.1 : 0.6) + (at % 30) / 100),
    /holds what came after/,
  ],
  [
    'a field that was backfilled at import for those still there',
    column('industry_code', (left, at) => (left ? null : at % 50)),
    /filled tells the outcome/,
  ],
  ['the outcome under another name', column('flag', left => Number(left)), /alone it tells the outcome/],
]

const rowsOf = (columns: readonly RawColumn[], outcomes = lost, inFolds = folds) => {
  const made = encoded(columns, outcomes.length)
  const rows = outcomes.map(
    (happened, at): FoldedRow => ({ values: made.values[at]!, happened, fold: inFolds[at]!, block: 0 }),
  )
  return { ...made, rows }
}
const how = {
  transforms: 'default',
  eventsPerColumn: 0,
  priors: ['zero'],
  penalties: [1],
  platt: false,
} as const

function guarded(
  columns: readonly RawColumn[],
  given = { ids, folds, happened: lost },
  { together } = { together: true },
) {
  const { rows, columns: made, sources } = rowsOf(columns, given.happened, given.folds)
  const tested = crossValidated(rows, made, how).flatMap(fold => fold.tested)
  const offline = auc(tested.map(({ at, p }) => ({ score: p, happened: given.happened[at]! })))!
  const model = { rows, columns: made, sources, auc: offline }
  return { offline, suspects: leakSuspects(columns, { name: 'account', ...given }, together ? model : null) }
}

describe('the leak guard', () => {
  it('has nothing against honest columns', () => {
    const { offline, suspects } = guarded(honest)
    expect(offline).toBeGreaterThan(0.65)
    expect(offline).toBeLessThan(0.85)
    expect(suspects).toEqual([])
  })

  it.each(traps)('names %s, which looks like a triumph offline', (_, leak, why) => {
    const { offline, suspects } = guarded([...honest, leak])
    expect(offline).toBeGreaterThan(0.95)
    const named = suspects.find(({ column: name }) => name === leak.name)
    expect(named?.why).toMatch(why)
    expect(
      suspects.map(({ column: name }) => name).filter(name => name === 'usage' || name === 'plan'),
    ).toEqual([])
  })

  it('names the same account in training and test', () => {
    const whose = ids.map((_, at) => `account ${Math.floor(at / 10)}`)
    const byAccount = whose.map((_, at) => Math.floor(at / 10) % 3 === 0)
    const given = { ids: whose, folds, happened: byAccount }
    const accounts: RawColumn[] = [...new Set(whose)].map(account => ({
      name: account,
      values: whose.map(one => Number(one === account)),
    }))
    const { offline, suspects } = guarded(accounts, given, { together: false })
    expect(offline).toBeGreaterThan(0.95)
    expect(suspects).toContainEqual({
      column: 'account',
      why: expect.stringContaining('tested with accounts it was trained on'),
      auc: null,
    })
    const apart = guarded(accounts, { ...given, folds: whose.map((_, at) => Math.floor(at / 10) % 5) })
    expect(apart.offline).toBeLessThan(0.6)
    expect(apart.suspects.filter(({ column: name }) => name === 'account')).toEqual([])
  })

  it('names rows that were multiplied before they were split', () => {
    const noise = Array.from(
      { length: 60 },
      (_, at): RawColumn => ({
        name: `noise ${at}`,
        values: Array.from({ length: 100 }, () => normal()),
      }),
    )
    const few = Array.from({ length: 100 }, (_, at) => at < 15)
    const places = [...few.keys()].flatMap(at => Array<number>(few[at] ? 6 : 1).fill(at))
    const many = noise.map(({ name, values }) => ({ name, values: places.map(at => values[at]!) }))
    const given = {
      ids: places.map((_, at) => String(at)),
      folds: places.map((_, at) => at % 5),
      happened: places.map(at => few[at]!),
    }
    const { offline, suspects } = guarded(many, given, { together: false })
    expect(offline).toBeGreaterThan(0.9)
    expect(suspects).toContainEqual({
      column: 'account',
      why: expect.stringContaining('multiplied'),
      auc: null,
    })
  })

  it('names two columns that only together tell the outcome', () => {
    const base = usage.map(() => normal() * 10)
    const pair: RawColumn[] = [
      { name: 'first', values: base },
      { name: 'second', values: base.map((value, at) => value + (lost[at] ? 2 : -2)) },
    ]
    const { offline, suspects } = guarded([...honest, ...pair])
    expect(offline).toBeGreaterThan(0.95)
    expect(suspects).toHaveLength(1)
    expect(suspects[0]!.column).toMatch(/first|second/)
    expect(suspects[0]!.why).toContain('with the other columns')
  })

  it('does not cry wolf over chance in a handful of rows', () => {
    const first = honest.map(({ name, values }) => ({ name, values: values.slice(0, 8) }))
    const given = {
      ids: ids.slice(0, 8),
      folds: folds.slice(0, 8),
      happened: [true, true, ...Array(6).fill(false)],
    }
    expect(leakSuspects(first, { name: 'account', ...given }, null)).toEqual([])
  })
})
