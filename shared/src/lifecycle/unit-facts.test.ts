import { timeline, unit } from '../../../test/cases/units.ts'
import { conversionTo } from '../ledger/units/conversion.ts'
import { unitFacts } from './unit-facts.ts'

const usd = conversionTo('USD', [{ on: '2026-06-01', currency: 'EUR', rate: 1.5 }])
const acme = unit(
  'acme',
  timeline({ '2026-03-01': 120_000, '2026-05-01': 240_000 }),
  timeline({ '2026-02-01': 0, '2026-04-01': 10_000 }, 'EUR'),
)
const valuesOn = (day: string) => unitFacts(acme, day, usd).values

describe('the facts of what pays', () => {
  it('are those of the day, in major units of the reporting currency', () => {
    expect(valuesOn('2026-06-30')).toMatchObject({
      arr: 2550,
      seats: 2,
      lines: 2,
      customerSince: '2026-03-01',
    })
    expect(valuesOn('2026-02-15')).toMatchObject({ seats: 0, lines: 0, customerSince: null })
  })

  it('leave open what cannot be converted', () => {
    expect(valuesOn('2026-05-31')).toMatchObject({ arr: null, lines: 2 })
  })

  it('take in attributes', () => {
    const { values } = unitFacts(acme, '2026-06-30', usd, { Industry: 'Retail' })
    expect(values).toMatchObject({ 'attribute.Industry': 'Retail', name: 'acme' })
  })
})
