import type { ListedOverride, OverrideReceipt } from '@perennial/shared/override-request'
import type { Config } from '../config.ts'
import { ConfigError } from '../errors.ts'
import { endOverride } from '../override/end-override.ts'
import { listedOverrides } from '../override/listed.ts'
import type { OverrideDesk } from '../override/override-desk.ts'
import { type Review, reviewOverrides } from '../override/review.ts'
import { setOverride } from '../override/set-override.ts'
import { termsAsked } from '../override/terms-asked.ts'
import type { Tx } from '../store/store.ts'
import { findAccount } from './find-account.ts'
import { emit } from './output.ts'
import { daysLeftAtMost, endReason, type OverrideOptions, overrideAskedBy } from './override-options.ts'
import { listText, receiptText, reviewText } from './override-text.ts'
import { saidBy } from './said-by.ts'
import { offlineScope, type Session, withSession } from './session.ts'
import { running, verb } from './verb.ts'

export const override = verb('override', "set an account's health score by hand, for a while and on record")
  .argument('[account]', "the company's id, domain or name")
  .option('--score <number>', 'the health score that counts, 0-100, 100 is best')
  .option('--band <band>', 'or its band: healthy, watch or at_risk; the score nearest to the model counts')
  .option('--reason <text>', 'why, for whoever asks later')
  .option('--by <name>', 'who says so (default: who is logged in)')
  .option('--days <number>', 'for how many days, today included: 30 unless you say otherwise, 90 at most')
  .option('--until <day>', 'or the last day it counts')
  .option('--decay <how>', 'linear: it moves to the model in equal daily steps; none (the default): it holds')
  .option('--key <text>', 'asked again under the same key, nothing is done twice')
  .option('--dry-run', 'show the effect and write nothing')
  .option('--end', 'end the one in effect before its last day; needs --reason')
  .option('--list', 'all overrides, with what the model says now')
  .option('--expiring <days>', 'with --list: only those with at most so many days left')
  .option('--disagreeing', "with --list: only those whose band is not the model's")
  .option('--review', 'who was right: what person and model said, and how the renewal ended')
  .action(
    running(async (account: string | undefined, options: OverrideOptions) =>
      withSession(async session => {
        if (options.list) return printList(session, account, options)
        if (options.review) return printReview(session, account, options)
        return printReceipt(session, account, options)
      }),
    ),
  )

async function printReceipt(
  session: Session,
  account: string | undefined,
  options: OverrideOptions,
): Promise<number> {
  const { store, config } = session
  const { portalId, scope } = await offlineScope(session, options)
  const act = options.end ? ending(options) : setting(options, scope)
  if (account === undefined)
    throw new ConfigError('no account is named', {
      field: '--account',
      remedy: 'perennial override ACCOUNT ...',
    })
  const isDry = options.dryRun === true
  const run = isDry ? store.withoutTrace.bind(store) : store.portal.bind(store)
  const receipt: OverrideReceipt = await run(portalId, async tx =>
    act(tx, { scope, config }, await findAccount(tx, portalId, account, config.mapping.company)),
  )
  emit(options.json === true, isDry ? { dryRun: true, ...receipt } : receipt, () =>
    receiptText(receipt, isDry),
  )
  return 0
}

type Act = (tx: Tx, desk: OverrideDesk, accountId: string) => Promise<OverrideReceipt>

function setting(options: OverrideOptions, scope: OverrideDesk['scope']): Act {
  const terms = termsAsked(overrideAskedBy(options), scope, field => `--${field}`)
  const by = saidBy(options.by)
  return (tx, desk, accountId) => setOverride(tx, desk, { ...terms, accountId, by })
}

function ending(options: OverrideOptions): Act {
  const by = saidBy(options.by)
  const reason = endReason(options)
  return (tx, desk, accountId) => endOverride(tx, desk, { accountId, overrideId: null, by, reason })
}

async function printList(
  session: Session,
  account: string | undefined,
  options: OverrideOptions,
): Promise<number> {
  const { store, config } = session
  const expiring = daysLeftAtMost(options)
  const { portalId, scope } = await offlineScope(session, options)
  const overrides: ListedOverride[] = await store.withoutTrace(portalId, async tx => {
    const accountId = await accountOf(tx, portalId, account, config)
    const asked = { accountId, expiring, disagreeing: options.disagreeing === true, visible: null }
    return listedOverrides(tx, { scope, config }, asked)
  })
  emit(options.json === true, { asOf: scope.asOf, overrides }, () => listText(overrides))
  return 0
}

async function printReview(
  session: Session,
  account: string | undefined,
  options: OverrideOptions,
): Promise<number> {
  const { store, config } = session
  const { portalId, scope } = await offlineScope(session, options)
  const review: Review = await store.withoutTrace(portalId, async tx =>
    reviewOverrides(tx, { scope, config }, await accountOf(tx, portalId, account, config)),
  )
  emit(options.json === true, review, () => reviewText(review))
  return 0
}

const accountOf = async (
  tx: Tx,
  portalId: string,
  account: string | undefined,
  { mapping }: Config,
): Promise<string | null> =>
  account === undefined ? null : findAccount(tx, portalId, account, mapping.company)
