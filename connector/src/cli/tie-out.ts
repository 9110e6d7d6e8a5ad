import { readConfigIfAny } from '../config/read-config.ts'
import { csv } from '../csv.ts'
import { ConfigError } from '../errors.ts'
import { billedIn } from '../ledger/billed.ts'
import { type TieOutReport, tieOut } from '../ledger/tie-out.ts'
import { explainVariance, signOff } from '../ledger/tie-out-acts.ts'
import { ledgerAt } from '../view/ledger-at.ts'
import { required } from './adjust-options.ts'
import { ledgerAccount } from './ledger-account.ts'
import { columns, count, emit } from './output.ts'
import { amountText } from './reports/amounts.ts'
import { type CommonOptions, offlineScope, type Session, withSession } from './session.ts'
import { running, verb } from './verb.ts'

interface TieOutOptions extends CommonOptions {
  reason: string[]
  sign?: boolean
  by?: string
  csv?: boolean
}

export const tieOutVerb = verb(
  'tie-out',
  'compare the MRR of each account at month end with what was invoiced',
)
  .argument('<month>', 'YYYY-MM')
  .option(
    '--reason <account=code:note>',
    'why an account differs, the note may be left out; may be given several times',
    (one: string, others: string[]) => [...others, one],
    [],
  )
  .option('--sign', 'sign the month off; refused while a variance is unexplained')
  .option('--by <name>', 'who gives reasons or signs')
  .option('--csv', 'print CSV')
  .action(
    running(async (month: string, options: TieOutOptions) =>
      withSession(
        async session => {
          const report = await tiedOut(session, month, options)
          emit(options.json === true, report, () =>
            options.csv
              ? csv(
                  report.rows.map(row => ({ ...row })),
                  csvColumns,
                )
              : tieOutText(report),
          )
          return 0
        },
        { read: readConfigIfAny },
      ),
    ),
  )

const csvColumns = [
  'account',
  'name',
  'currency',
  'ledger',
  'billed',
  'variance',
  'reason',
  'note',
  'by',
  'unexplained',
]

async function tiedOut(session: Session, month: string, options: TieOutOptions): Promise<TieOutReport> {
  const { store, config } = session
  const said = options.reason.map(reasonIn)
  const isWriting = said.length > 0 || options.sign === true
  const by = isWriting ? required('--by', options.by) : ''
  const { portalId, scope } = await offlineScope(session, options)
  const run = isWriting ? store.portal.bind(store) : store.withoutTrace.bind(store)
  return run(portalId, async tx => {
    const books = await (await ledgerAt(tx, scope, config)).books()
    const facts = { books, billed: await billedIn(tx, scope, month) }
    const compared = () => tieOut(tx, scope, config.policy, month, facts)
    for (const { account, text } of said) {
      const accountId = await ledgerAccount(tx, portalId, account, config.mapping, books)
      await explainVariance(tx, scope, await compared(), { accountId, text, by })
    }
    if (options.sign) await signOff(tx, scope, await compared(), by)
    return compared()
  })
}

function reasonIn(text: string): { account: string; text: string } {
  const at = text.indexOf('=')
  if (at > 0) return { account: text.slice(0, at), text: text.slice(at + 1) }
  throw new ConfigError(`--reason: ${JSON.stringify(text)} names no account and code`, {
    field: '--reason',
    remedy: 'write ACCOUNT=CODE or ACCOUNT=CODE:note',
  })
}

function tieOutText({ month, rows, totals, unexplained, signed }: TieOutReport): string {
  const differing = rows.filter(({ variance }) => variance !== 0)
  return [
    `MRR of the ledger at the end of ${month} beside what was invoiced for it: ${count(rows.length, 'row')}, ${differing.length} differ, ${unexplained} unexplained.`,
    ...(differing.length === 0
      ? []
      : [
          columns([
            ['account', 'currency', 'ledger', 'billed', 'variance', 'reason', 'note'],
            ...differing.map(row => [
              row.name,
              row.currency,
              ...[row.ledger, row.billed, row.variance].map(amountText),
              row.reason?.replaceAll('_', ' ') ?? (row.unexplained ? '?' : '-'),
              row.note ?? '',
            ]),
          ]),
        ]),
    ...totals.map(
      one =>
        `${one.currency}: ledger ${amountText(one.ledger)}, billed ${amountText(one.billed)}, variance ${amountText(one.variance)}, unexplained ${amountText(one.unexplained)}.`,
    ),
    signedText(signed),
  ].join('\n')
}

function signedText(signed: TieOutReport['signed']): string {
  if (signed === null) return 'Not signed off.'
  return `Signed off by ${signed.by} at ${signed.at}${signed.stands ? '.' : '; amounts have changed since, so it no longer stands.'}`
}
