import type { ConfirmReceipt } from '@perennial/shared/confirm'
import type { QueuedFact } from '../../connector/src/confirm/queue.ts'
import { profilePortal } from '../world/profiles/profiles.ts'
import { explained } from './support/explained.ts'
import { type Journey, openJourney } from './support/journey.ts'

interface Queue {
  resting: { dates: number; arr: { minor: number; currency: string }[] }
  queue: QueuedFact[]
}

let journey: Journey

/** A portal in which every date is a guess. */
beforeAll(async () => {
  journey = await openJourney({ contents: profilePortal('deals-only', { accounts: 40 }) })
  await journey.run('sync')
}, 60_000)
afterAll(() => journey?.end())

it('what rests on guesses is listed, the largest first, and confirmed facts leave the list', async () => {
  const { queue, resting } = await journey.run<Queue>('confirm')
  expect(resting.dates).toBeGreaterThan(5)
  const largest = Math.max(...queue.map(({ arr }) => arr?.minor ?? 0))
  expect(queue[0]!.arr!.minor).toBe(largest)

  const { account, contract } = queue[0]!
  const args = [account.id, '--contract', contract.id, '--renewal-date', '2027-04-30', '--by', 'Ana Lima']
  const receipt = await journey.run<ConfirmReceipt>('confirm', ...args, '--reason', 'signed amendment')
  expect(receipt).toMatchObject({
    account: { id: account.id },
    fact: 'renewal_date',
    value: '2027-04-30',
    replaced: { basis: 'assumed' },
    by: 'Ana Lima',
  })
  const after = await journey.run<Queue>('confirm')
  // What was added to the contract ends with it, and is no guess any more either.
  expect(after.resting.dates).toBeLessThan(resting.dates)
  expect(after.queue.some(one => one.contract.id === contract.id && one.fact === 'renewal_date')).toBe(false)
  await journey.run('score')
  expect((await explained(journey, account.id)).renewal).toMatchObject({
    date: '2027-04-30',
    origin: { basis: 'stated', rung: 'confirmed' },
  })
})

it('a word can be taken back, and both stay on record', async () => {
  const { queue } = await journey.run<Queue>('confirm')
  const { account, contract } = queue.find(({ arr }) => arr !== null)!
  const word = (...more: string[]) =>
    journey.run<ConfirmReceipt>('confirm', account.id, '--contract', contract.id, '--by', 'Ana', ...more)
  await word('--arr', '123456.78')
  expect((await explained(journey, account.id)).arr!.contracts.map(({ arr }) => arr!.minor)).toContain(
    12_345_678,
  )
  expect(await word('--withdraw', 'arr')).toMatchObject({ value: null, replaced: { value: '123456.78' } })
  expect((await explained(journey, account.id)).arr!.contracts.map(({ arr }) => arr!.minor)).not.toContain(
    12_345_678,
  )
  const database = await journey.database()
  const rows = await database.rows<{ value: string | null }>(
    `select value from confirmation where contract_id = '${contract.id}' and fact = 'arr' order by known_from`,
  )
  expect(rows.map(({ value }) => value)).toEqual(['123456.78', null])
})

it.each([
  [['nobody-known', '--arr', '1', '--by', 'Ana'], '--account'],
  [['--arr', '1', '--by', 'Ana', '--notice-days', '3'], '--renewal-date'],
  [['--arr', 'much', '--by', 'Ana'], 'arr'],
  [['--arr', '1'], '--by'],
])('%j is refused and changes nothing', async (args, field) => {
  const { queue } = await journey.run<Queue>('confirm')
  const { account, contract } = queue[0]!
  const named = args[0] === 'nobody-known' ? args : [account.id, '--contract', contract.id, ...args]
  const { code, error } = await journey.attempt('confirm', ...named)
  expect(code).not.toBe(0)
  expect(error).toMatchObject({ kind: 'config', field })
  expect((await journey.run<Queue>('confirm')).queue).toEqual(queue)
})
