import { conversionTo } from '@perennial/shared/ledger/units/conversion'
import { unitsOf } from '@perennial/shared/ledger/units/units-of'
import { commonPolicies, policiesOf } from '@perennial/shared/ledger-policies'
import { defaultLedgerPolicy } from '@perennial/shared/ledger-policy'
import { book, paying } from '../../../test/cases/ledger-book.ts'
import { policiesReport } from './policies.ts'

const books = [
  book('steady', [paying('1', 100, '2025-01-01')]),
  book('late', [paying('2', 60, '2025-01-01', '2026-06-15')]),
  book('dip', [paying('3', 40, '2025-01-01', '2026-03-01'), paying('4', 40, '2026-04-01')]),
]
const report = (own = {}) =>
  policiesReport(async asked => unitsOf(books, asked), policiesOf(defaultLedgerPolicy, own), {
    from: '2025-12-31',
    to: '2026-06-30',
    level: 'account',
    measure: 'arr',
    conversion: conversionTo('USD', []),
  })

describe('the report of policies', () => {
  it('counts the same contracts under each of them, the default first', async () => {
    const { policies } = await report()
    expect(policies.map(({ policy }) => policy)).toEqual(['default', ...Object.keys(commonPolicies)])
    const grr = Object.fromEntries(policies.map(one => [one.policy, one.grr]))
    expect(grr).toMatchObject({ default: 0.7, late_kept: 1, late_lapsed: 1, movement_form: 0.5 })
  })

  it('names the accounts that make the difference, and only those', async () => {
    const { differences } = await report()
    const by = (policy: string) => differences.filter(one => one.policy === policy)
    expect(by('late_kept')).toEqual([
      expect.objectContaining({ account: 'late', kept: 60, keptBefore: 0, end: 60, endBefore: 0 }),
    ])
    expect(by('movement_form')).toEqual([
      expect.objectContaining({ account: 'dip', kept: 0, keptBefore: 40 }),
    ])
    expect(by('pauses_kept')).toEqual([])
  })

  it('has a portal’s own policies too, and they come before common ones of the same name', async () => {
    const own = { ours: defaultLedgerPolicy, movement_form: defaultLedgerPolicy }
    const { policies } = await report(own)
    expect(policies.find(({ policy }) => policy === 'ours')!.grr).toBe(0.7)
    expect(policies.find(({ policy }) => policy === 'movement_form')!.grr).toBe(0.7)
  })
})
