import { jest } from '@jest/globals'
import type { Logger } from '../log.ts'
import type { Store } from '../store/store.ts'
import { keepAwake } from './keep-awake.ts'

const storeThat = (portals: () => Promise<string[]>) => ({ portals }) as Pick<Store, 'portals'> as Store

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

it('asks the database more often than it waits before it stops, until the service ends', () => {
  const asked = jest.fn(async () => [])
  const awake = keepAwake(storeThat(asked), {} as Logger)
  jest.advanceTimersByTime(59_000)
  expect(asked.mock.calls.length).toBeGreaterThanOrEqual(2)
  awake.stop()
  asked.mockClear()
  jest.advanceTimersByTime(120_000)
  expect(asked).not.toHaveBeenCalled()
})

it('logs that the database does not answer, and goes on asking', async () => {
  const failure = new Error('gone')
  const error = jest.fn()
  const awake = keepAwake(
    storeThat(async () => Promise.reject(failure)),
    { error } as Partial<Logger> as Logger,
  )
  await jest.advanceTimersByTimeAsync(41_000)
  expect(error.mock.calls).toEqual([
    [{ err: failure }, 'the database does not answer'],
    [{ err: failure }, 'the database does not answer'],
  ])
  awake.stop()
})
