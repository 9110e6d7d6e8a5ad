import fc from 'fast-check'
import { diff, type Values } from './diff.ts'

const values = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.option(fc.constantFrom('1', '2', '')))

describe('diff', () => {
  it('sends only what differs', () => {
    expect(diff({ score: '61', band: 'watch' }, { score: '62', band: 'watch' })).toEqual({ score: '61' })
  })

  it('clears what is no longer projected, and never clears what was never written', () => {
    expect(diff({ arr: null }, { band: 'watch' })).toEqual({ band: null })
  })

  it('leaves nothing to send once it was applied', () => {
    fc.assert(
      fc.property(values, values, (desired, written) => {
        const applied: Values = { ...written, ...diff(desired, written) }
        expect(diff(desired, applied)).toEqual({})
        for (const [name, value] of Object.entries(desired)) expect(applied[name] ?? null).toBe(value)
      }),
    )
  })
})
