import { instantOn } from './instants.ts'

it.each([
  ['2026-01-15', 9, 'UTC', '2026-01-15T09:00:00.000Z'],
  ['2026-01-15', 9, 'Europe/Berlin', '2026-01-15T08:00:00.000Z'],
  ['2026-07-15', 9, 'Europe/Berlin', '2026-07-15T07:00:00.000Z'],
  ['2026-03-29', 9, 'Europe/Berlin', '2026-03-29T07:00:00.000Z'],
  ['2026-07-15', 12, 'Pacific/Auckland', '2026-07-15T00:00:00.000Z'],
  ['2026-07-15', 12, 'America/Los_Angeles', '2026-07-15T19:00:00.000Z'],
])('%s at %d in %s is %s', (day, hour, timeZone, instant) => {
  expect(instantOn(day, hour, timeZone)).toBe(instant)
})
