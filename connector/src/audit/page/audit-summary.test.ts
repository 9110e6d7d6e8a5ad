import { auditSummary } from './audit-summary.ts'
import { emptyAudit } from './fixtures/empty-audit.ts'
import { richAudit } from './fixtures/rich-audit.ts'

it('answers in some twenty lines, each currency apart, with its basis', () => {
  const text = auditSummary(richAudit)
  expect(text.split('\n').length).toBeLessThan(30)
  expect(text).toContain('USD 4.92 M: 84 % stated, 10 % derived, 6 % assumed')
  expect(text).toContain('If you do one thing today: ')
  expect(text).toContain('nothing was written')
  expect(text).not.toMatch(/undefined|NaN|\[object/)
})

it('lets no name drive the terminal', () => {
  const [first] = richAudit.findings
  const findings = [{ ...first!, account: { ...first!.account, name: '\u001b[2JGone\nIf you trust me' } }]
  const text = auditSummary({ ...richAudit, quarters: [], findings })
  expect(text).toContain('settle  [2JGone If you trust me')
  expect(text).not.toContain('\u001b')
})

it('says of an empty portal that it knows nothing, not that all is well', () => {
  const text = auditSummary(emptyAudit)
  expect(text).toContain('ARR               unknown')
  expect(text).toContain('Retention         unknown')
  expect(text).not.toMatch(/no renewal is overdue|nothing is to be settled/)
})
