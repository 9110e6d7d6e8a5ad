import { emptyAudit } from './fixtures/empty-audit.ts'
import { richAudit } from './fixtures/rich-audit.ts'
import { oneThing } from './one-thing.ts'

const calm = { ...emptyAudit, customers: { ...emptyAudit.customers, companies: 3, customers: 3 } }
const [renewal] = richAudit.overdue
const later = { ...renewal!, name: 'Later Ltd', date: '2026-09-30', noticeDate: '2026-08-01' }
const pressing = { ...later, name: 'Pressing Ltd', noticeDate: '2026-07-10', basis: 'assumed' as const }
const withRenewals = (...renewals: (typeof later)[]) => ({
  ...calm,
  quarters: [{ ...calm.quarters[0]!, renewals }],
})

it('calls before the nearest notice date when that is pressing, whatever the findings', () => {
  const { verb, account, because } = oneThing({
    ...withRenewals(later, pressing),
    findings: richAudit.findings,
  })
  expect([verb, account?.name]).toEqual(['call', 'Pressing Ltd'])
  expect(because).toContain('10 Jul 2026 (in 10\u00a0days)')
  expect(because).toContain('confirm it first')
})

it('else settles the largest grave finding', () => {
  const findings = richAudit.findings.filter(({ severity }) => severity !== 'high')
  const grave = richAudit.findings.find(({ severity }) => severity === 'high')!
  const { verb, account, because } = oneThing({ ...withRenewals(later), findings: [...findings, grave] })
  expect([verb, account?.name]).toEqual(['settle', grave.account.name])
  expect(because).toContain(grave.remedy)
})

it('else turns to what comes next: a notice date, an overdue renewal, a renewal', () => {
  expect(oneThing(withRenewals(later)).account?.name).toBe('Later Ltd')
  expect(oneThing({ ...calm, overdue: richAudit.overdue }).verb).toBe('close the renewal of')
  expect(oneThing(withRenewals({ ...later, noticeDate: '2026-05-01' })).verb).toBe('prepare the renewal of')
})

it('claims no calm where nothing is known', () => {
  expect(oneThing(calm).verb).toBe('nothing presses')
  expect(oneThing(emptyAudit).because).toContain('unknown, not zero')
})
