import { readFile, writeFile } from 'node:fs/promises'
import type { AdjustReceipt } from '@perennial/shared/adjust'
import type { QueuedFact } from '../../connector/src/confirm/queue.ts'
import type { Decision } from '../../connector/src/ledger/adjustment-events.ts'
import type { ListedAdjustment } from '../../connector/src/ledger/listed.ts'
import { profilePortal } from '../world/profiles/profiles.ts'
import { type Journey, openJourney } from './support/journey.ts'

interface Movements {
  currency: string
  rows: { month: string; open: number; expansion: number; contraction: number; close: number }[]
}

let journey: Journey
/** A contract in force, of the kind `--contract` takes, and what it pays a year. */
let account: string
let contract: string
let arr: number

beforeAll(async () => {
  journey = await openJourney({ contents: profilePortal('deals-only', { accounts: 40 }) })
  await journey.run('sync')
  const { queue } = await journey.run<{ queue: QueuedFact[] }>('confirm')
  const { currency } = await june()
  const found = queue.find(one => one.arr?.currency === currency)!
  account = found.account.id
  contract = found.contract.id
  arr = found.arr!.minor / 100
}, 60_000)
afterAll(() => journey?.end())

const adjust = (...args: string[]) =>
  journey.run<AdjustReceipt>('adjust', account, '--contract', contract, '--reason', 'price_change', ...args)
const attempt = (...args: string[]) =>
  journey.attempt<AdjustReceipt>(
    'adjust',
    account,
    '--contract',
    contract,
    '--reason',
    'price_change',
    ...args,
  )
const june = async () => {
  const { rows, currency } = await journey.run<Movements>(
    ...['report', 'movements', '--from', '2026-06-01', '--to', '2026-06-30', '--by', 'month'],
  )
  return { ...rows[0]!, currency }
}
const listed = async () =>
  (await journey.run<{ adjustments: ListedAdjustment[] }>('adjust', account, '--list')).adjustments
const who = ['--by', 'Ana Lima']
const dearer = () => ['--amount', String(arr + 1000), '--effective', '2026-06-10']

it('shows its effect before anything is written', async () => {
  const before = await june()
  const dry = await adjust(...dearer(), ...who, '--dry-run')
  expect(dry).toMatchObject({
    dryRun: true,
    source: arr,
    effect: { rates: { from: '2025-12-31', to: '2026-06-30' } },
  })
  expect(dry.effect.arr.after - dry.effect.arr.before).toBeCloseTo(1000, 6)
  expect(await listed()).toEqual([])
  expect(await june()).toEqual(before)
})

it('is an expansion in the bridge, is done once for one key, and goes by its undo', async () => {
  const before = await june()
  const args = [...dearer(), ...who, '--expect', String(arr), '--key', 'k-1']
  const receipt = await adjust(...args)
  expect(await adjust(...args)).toEqual(receipt)
  const after = await june()
  expect(after.close - before.close).toBeCloseTo(1000, 6)
  expect(after.expansion + after.contraction - before.expansion - before.contraction).toBeCloseTo(1000, 6)
  expect(after.open).toBe(before.open)

  const { code, error } = await attempt(...dearer(), ...who, '--expect', String(arr))
  expect([code, error.field]).toEqual([1, 'expect'])
  expect(error.message).toMatch(/is not in force on 2026-06-10: .* is, adjusted by Ana Lima/)

  expect(await journey.run<Decision>('adjust', '--undo', receipt.id, '--by', 'Bo')).toMatchObject({
    state: 'undone',
  })
  expect(await june()).toEqual(before)
  expect(await listed()).toMatchObject([
    { id: receipt.id, state: 'undone', amount: arr + 1000, sourceNow: arr },
  ])
})

it('as a correction restates without a movement', async () => {
  const before = await june()
  const { id } = await adjust(...dearer(), ...who, '--correction', '--reason', 'data_error')
  const after = await june()
  expect(after.open - before.open).toBeCloseTo(1000, 6)
  expect(after.close - before.close).toBeCloseTo(1000, 6)
  expect([after.expansion, after.contraction]).toEqual([before.expansion, before.contraction])
  await journey.run('adjust', '--undo', id, ...who)
})

it.each([
  [['--amount', '1', '--by', 'Ana'], '--effective', 2],
  [['--effective', '2026-06-10', '--by', 'Ana'], '--amount', 2],
  [['--amount', '1', '--effective', '2026-06-10'], '--by', 2],
  [['--amount', '1', '--effective', '2026-06-10', '--by', 'Ana', '--hold', 'ever'], '--hold', 2],
  [['--amount', 'x', '--effective', '2026-06-10', '--by', 'Ana'], 'amount', 1],
  [['--amount', '1', '--effective', 'June', '--by', 'Ana'], 'effective', 1],
])('%j is refused, naming %s', async (args, field, expected) => {
  const { code, error } = await attempt(...args)
  expect([code, error.kind, error.field]).toEqual([expected, 'config', field])
  expect(error.remedy).not.toBe('')
})

it('is written through to the property the mapping names, and only to one it names', async () => {
  const asked = ['--amount', String(arr + 7), '--effective', '2026-06-20', ...who, '--write-through']
  const { code, error } = await attempt(...asked)
  expect([code, error.field]).toEqual([2, '--write-through'])
  expect(error.message).toMatch(/mapping.deal.arr/)
  expect((await listed()).filter(({ counts }) => counts)).toEqual([])

  await nameDealArr('amount')
  const { id, writtenThrough } = await adjust(...asked)
  const value = (arr + 7).toFixed(2)
  expect(writtenThrough).toEqual({ kind: 'deal', id: contract, property: 'amount', value })
  const deals = await journey.hubspot.dump('deals')
  expect(deals.find(deal => deal.id === contract)!.properties.amount).toBe(value)
  await nameDealArr('null')
  await journey.run('adjust', '--undo', id, ...who)
})

/** `arr` stands under company as well. */
async function nameDealArr(property: string): Promise<void> {
  const file = journey.environment.PERENNIAL_CONFIG!
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace(/(\n {2}deal:\n[\s\S]*?\n {4}arr:) .*/, `$1 ${property}`))
}

it('above an amount waits until another person of finance approves', async () => {
  await journey.configure('above', '500')
  await journey.configure('finance', '[Fay]')
  const before = await june()
  const { id, state } = await adjust(...dearer(), ...who)
  expect(state).toBe('proposed')
  expect(await june()).toEqual(before)
  const own = await journey.attempt('adjust', '--approve', id, ...who)
  expect([own.code, own.error.field]).toEqual([1, 'by'])
  await journey.run('adjust', '--approve', id, '--by', 'Fay')
  expect((await june()).close - before.close).toBeCloseTo(1000, 6)
})
