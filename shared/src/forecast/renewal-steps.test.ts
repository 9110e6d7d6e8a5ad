import { renewalSteps } from './renewal-steps.ts'

const renewal = { due: '2026-09-01', notice: '2026-07-03' }
const open = { status: 'open' as const, closeDate: '2026-08-15' }
const at = (...asked: Parameters<typeof renewalSteps>) => {
  const { steps, current } = renewalSteps(...asked)
  return current === null ? null : steps[current]!.step
}

it('names the day of every step that has one', () => {
  expect(renewalSteps(open, renewal, '2026-06-30').steps).toEqual([
    { step: 'notice', on: '2026-07-03' },
    { step: 'negotiation', on: null },
    { step: 'signature', on: '2026-08-15' },
    { step: 'start', on: '2026-09-01' },
  ])
})

it.each([
  ['the last day for notice', '2026-07-03', 'notice'],
  ['the day after', '2026-07-04', 'negotiation'],
  ['the day it is to close', '2026-08-15', 'signature'],
  ['long after the term ended, unsigned', '2026-10-01', 'signature'],
])('stands, on %s, at the step that is due', (_when, day, step) => {
  expect(at(open, renewal, day)).toBe(step)
})

it('negotiates where no notice period is known', () => {
  expect(at(open, { ...renewal, notice: null }, '2026-06-30')).toBe('negotiation')
})

it('waits for the start once it is won, and for nothing once it is lost', () => {
  expect(at({ ...open, status: 'won' }, renewal, '2026-06-30')).toBe('start')
  expect(at({ ...open, status: 'lost' }, renewal, '2026-06-30')).toBeNull()
})
