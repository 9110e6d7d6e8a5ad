import { type TieOutReason, tieOutReasons } from '@perennial/shared/ledger/adjustments/tie-out'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { lastDayOf } from './close.ts'
import { refused } from './refusals.ts'
import type { TieOutReport } from './tie-out.ts'
import { addReason, addSign } from './tie-out-records.ts'

/** Notes why ledger and billing of an account differ in a month; "timing" or "timing: paid on the 2nd". */
export async function explainVariance(
  tx: Tx,
  scope: Scope,
  { month, rows }: TieOutReport,
  said: { accountId: string; text: string; by: string },
): Promise<void> {
  const [, code = '', note] = /^([^:]*)(?::(.*))?$/s.exec(said.text) ?? []
  const reason = tieOutReasons.find((one): one is TieOutReason => one === code.trim())
  if (reason === undefined)
    throw refused(
      '--reason',
      said.text,
      'is no reason',
      `give ACCOUNT=CODE or ACCOUNT=CODE:note, CODE one of ${tieOutReasons.join(', ')}`,
    )
  if (!rows.some(({ account, variance }) => account === said.accountId && variance !== 0))
    throw refused(
      '--reason',
      said.accountId,
      `has no variance in ${month}`,
      'name an account of the table that has one',
    )
  await addReason(tx, scope.portalId, month, { ...said, reason, note: note?.trim() || null })
}

/** Signs a month off. Refused while a variance is unexplained, before the month is over, and when nothing changed since. */
export async function signOff(tx: Tx, scope: Scope, report: TieOutReport, by: string): Promise<void> {
  const { month, rows, totals, signed } = report
  const open = rows.filter(row => row.unexplained)
  if (lastDayOf(month) >= scope.asOf)
    throw refused('month', month, `is not over on ${scope.asOf}`, 'sign it off when it is')
  if (open.length > 0)
    throw refused(
      'month',
      month,
      `has ${open.length} unexplained variance${open.length === 1 ? '' : 's'}: ${open
        .slice(0, 5)
        .map(({ name, currency, variance }) => `${name} ${variance} ${currency}`)
        .join(', ')}`,
      'give each a reason with --reason ACCOUNT=CODE[:note], or raise policy.tieOutTolerance',
    )
  if (signed?.stands)
    throw refused(
      'month',
      month,
      `was signed off by ${signed.by} at ${signed.at}`,
      'nothing has changed since',
    )
  await addSign(tx, scope.portalId, month, { totals, by })
}
