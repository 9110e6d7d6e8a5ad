import type { AdjustReceipt } from '@perennial/shared/adjust'
import { readConfigIfAny } from '../config/read-config.ts'
import { ConfigError } from '../errors.ts'
import { adjust as adjustLine } from '../ledger/adjust.ts'
import type { Decision } from '../ledger/adjustment-events.ts'
import { decide } from '../ledger/decide.ts'
import { type ListedAdjustment, listedAdjustments } from '../ledger/listed.ts'
import { undo } from '../ledger/undo.ts'
import { ledgerAt } from '../view/ledger-at.ts'
import { storedAdjustments } from '../view/stored-adjustments.ts'
import { type AdjustOptions, adjustRequestIn, newLine, required } from './adjust-options.ts'
import { decisionText, listText, receiptText } from './adjust-text.ts'
import { ledgerAccount } from './ledger-account.ts'
import { emit } from './output.ts'
import { connectPortal, offlineScope, type Session, withSession } from './session.ts'
import { running, verb } from './verb.ts'
import { throughTo } from './write-through.ts'

export const adjust = verb(
  'adjust',
  "change what is counted as a line's yearly revenue, by hand and on record",
)
  .argument('[account]', "the account's id, domain or name")
  .option(
    '--amount <number>',
    'what is paid a year from the effective day on; it replaces, it is never added',
  )
  .option('--effective <day>', 'the first day with that amount')
  .option('--reason <code>', 'price_change, seat_change, product_change, discount, data_error, ...')
  .option('--by <name>', 'who says so')
  .option(
    '--contract <id>',
    `which line, where several are in force; ${newLine} = revenue no source knows of`,
  )
  .option('--currency <code>', 'currency of the amount, where the line does not say it')
  .option('--note <text>', 'why, for whoever asks later')
  .option('--hold <how>', 'until-source-changes (the default), or pin: as long as the line lasts')
  .option('--correction', 'the amount was wrong all along: restates, and is no movement')
  .option('--loss-cause <cause>', 'voluntary, administrative or involuntary')
  .option('--key <text>', 'asked again under the same key, nothing is done twice')
  .option('--expect <number>', 'the yearly amount you saw: when it is another by now, nothing is done')
  .option('--write-through', "also set the CRM's own property that mapping.deal.arr names")
  .option('--dry-run', 'show the effect and write nothing')
  .option('--undo <id>', 'take an adjustment back by a counter-entry')
  .option('--approve <id>', 'approve what waits for a second person')
  .option('--reject <id>', 'reject what waits')
  .option('--list', 'all adjustments, with what their source says now')
  .action(
    running(async (account: string | undefined, options: AdjustOptions) =>
      withSession(
        async session => {
          if (options.list) return printList(session, account, options)
          if (options.undo ?? options.approve ?? options.reject) return printDecision(session, options)
          return printReceipt(session, account, options)
        },
        { read: readConfigIfAny },
      ),
    ),
  )

async function printReceipt(
  session: Session,
  account: string | undefined,
  options: AdjustOptions,
): Promise<number> {
  const request = adjustRequestIn(options)
  const by = required('--by', options.by)
  if (account === undefined)
    throw new ConfigError('no account is named', {
      field: '--account',
      remedy: 'perennial adjust ACCOUNT ...',
    })
  const isDry = options.dryRun === true
  const crm = options.writeThrough && !isDry ? (await connectPortal(session)).crm : null
  const { store, config } = session
  const { portalId, scope } = await offlineScope(session, options)
  const run = isDry ? store.withoutTrace.bind(store) : store.portal.bind(store)
  const receipt: AdjustReceipt = await run(portalId, async tx => {
    const { conversion, books } = await ledgerAt(tx, scope, config)
    const accountId = await ledgerAccount(tx, portalId, account, config.mapping, await books())
    const writeThrough = crm && throughTo(tx, portalId, crm, config)
    const desk = {
      scope,
      policy: config.policy,
      conversion,
      books,
      withRates: true,
      expected: null,
      writeThrough,
    }
    return adjustLine(tx, desk, { ...request, accountId, by })
  }).finally(() => crm?.close())
  emit(options.json === true, isDry ? { dryRun: true, ...receipt } : receipt, () =>
    receiptText(receipt, isDry),
  )
  return 0
}

async function printDecision(session: Session, options: AdjustOptions): Promise<number> {
  const { store, config } = session
  const [id, ...others] = [options.undo, options.approve, options.reject].filter(one => one !== undefined)
  if (others.length > 0)
    throw new ConfigError('one thing at a time', {
      field: '--undo',
      remedy: 'give one of --undo, --approve, --reject',
    })
  const asked = { id: id!, by: required('--by', options.by), note: options.note ?? null }
  if (options.reject) required('--note', options.note)
  const { portalId, scope } = await offlineScope(session, options)
  const decision: Decision = await store.portal(portalId, async tx => {
    if (options.undo === undefined)
      return decide(tx, scope, config.policy, { ...asked, verdict: options.approve ? 'approve' : 'reject' })
    const { book } = await ledgerAt(tx, scope, config)
    return undo(tx, scope, config.policy, asked, async accountId => (await book(accountId)) ?? undefined)
  })
  emit(options.json === true, decision, () => decisionText(decision))
  return 0
}

async function printList(
  session: Session,
  account: string | undefined,
  options: AdjustOptions,
): Promise<number> {
  const { store, config } = session
  const { portalId, scope } = await offlineScope(session, options)
  const adjustments: ListedAdjustment[] = await store.withoutTrace(portalId, async tx => {
    const books = await (await ledgerAt(tx, scope, config)).books()
    const only = account ? await ledgerAccount(tx, portalId, account, config.mapping, books) : null
    const byId = new Map(books.map(book => [book.account.id, book]))
    return listedAdjustments(await storedAdjustments(tx, scope, only), byId, config.policy)
  })
  emit(options.json === true, { asOf: scope.asOf, adjustments }, () => listText(adjustments))
  return 0
}
