import fc from 'fast-check'
import { addDays } from '../../../../shared/src/day.ts'

const firstDay = '2024-01-01'
const days = 1096
export const randomDay = fc.integer({ min: 0, max: days }).map(at => addDays(firstDay, at))
export const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { freq: 2 })

/** A multiple of 24 minor units: its yearly and monthly amounts and their halves are whole. */
export const wholePrice = fc.integer({ min: 0, max: 40 }).map(count => count * 240)
