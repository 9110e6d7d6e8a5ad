import { addDays } from '@perennial/shared/day'
import fc from 'fast-check'
import { monthsOf } from './months.ts'
import { type Spell, spellsOf } from './spells.ts'

const from = '2026-01-15'
const to = '2026-06-10'
const day = fc.nat(146).map(days => addDays(from, days))
const anySpell: fc.Arbitrary<Spell> = fc
  .tuple(day, fc.option(day, { nil: null }), fc.constantFrom('1', '2', '3'))
  .map(([one, other, account]) => ({
    segment: 'Risky',
    account,
    entered: other !== null && other < one ? other : one,
    left: other !== null && other < one ? one : other,
  }))

const endOf = (month: string): string => (month === '2026-06' ? to : `${month}-31`)

it('counts at the end of each month who is in on its last day', () => {
  fc.assert(
    fc.property(fc.array(anySpell, { maxLength: 12 }), spells => {
      const months = monthsOf(spells, from, to)
      expect(months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6].map(n => `2026-0${n}`))
      for (const { month, members } of months) {
        const last = endOf(month)
        expect(members).toBe(spells.filter(one => one.entered <= last && (one.left ?? '9') > last).length)
      }
    }),
  )
})

it('counts a stay from the day it began to the day it ended, and none that ended on the same day', () => {
  const change = (on: string, member: boolean | null) => ({ segment: 'Risky', account: '1', on, member })
  expect(
    spellsOf([
      change('2026-01-02', null),
      change('2026-01-05', true),
      change('2026-02-01', null),
      change('2026-03-01', true),
      change('2026-03-01', false),
      change('2026-04-01', true),
    ]).map(({ entered, left }) => [entered, left]),
  ).toEqual([
    ['2026-01-05', '2026-02-01'],
    ['2026-04-01', null],
  ])
})
