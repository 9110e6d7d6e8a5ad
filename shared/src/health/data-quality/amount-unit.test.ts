import { oddAmounts } from './amount-unit.ts'

const eur = (...amounts: number[]) =>
  amounts.map((minor, at) => ({ id: `${at}`, arr: { minor, currency: 'EUR' } }))
const dollars = (id: string, minor: number) => ({ id, arr: { minor, currency: 'USD' } })

describe('amounts of an account that disagree with its others', () => {
  it.each<[string, ReturnType<typeof eur>, string[]]>([
    ['a month among years', eur(1_200_00, 1_250_00, 100_00), ['2']],
    ['a year among months', eur(100_00, 104_00, 1_230_00), ['2']],
    ['cents among units', eur(1_200_00, 1_200_00, 120_000_00), ['2']],
    ['of two, the newer one', eur(1_200_00, 120_000_00), ['1']],
    ['none, where it grew tenfold', eur(1_200_00, 12_000_00), []],
    ['none, where one is free', eur(1_200_00, 0), []],
    ['none, where there is only one', eur(1_200_00), []],
  ])('%s', (_case, amounts, expected) => {
    expect(oddAmounts(amounts)).toEqual({ unit: expected, currency: [] })
  })

  it('are in another currency than two others that agree', () => {
    const mixed = [...eur(100, 100), dollars('us', 1200)]
    expect(oddAmounts(mixed)).toEqual({ unit: [], currency: ['us'] })
    expect(oddAmounts(mixed.slice(1))).toEqual({ unit: [], currency: [] })
    expect(oddAmounts([...mixed, dollars('us2', 1200)])).toEqual({ unit: [], currency: [] })
  })
})
