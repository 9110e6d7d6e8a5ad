import type { ConfirmReceipt, ConfirmRequest } from '@perennial/shared/confirm'
import { readable } from '@perennial/shared/money'
import { confirm as confirmFact } from '../confirm/confirm.ts'
import { confirmQueue, type QueuedFact, restingOnAssumptions } from '../confirm/queue.ts'
import { ConfigError } from '../errors.ts'
import { customerLedgers } from '../view/every-account.ts'
import type { Scope } from '../view/scope.ts'
import { findAccount } from './find-account.ts'
import { columns, count, emit } from './output.ts'
import { type CommonOptions, offlineScope, type Session, withSession } from './session.ts'
import { running, verb } from './verb.ts'

interface ConfirmOptions extends CommonOptions {
  renewalDate?: string | true
  arr?: string | true
  noticeDays?: string | true
  withdraw?: string
  contract?: string
  by?: string
  reason?: string
}

const facts = ['renewal_date', 'arr', 'notice_days'] as const

export const confirm = verb(
  'confirm',
  'confirm or correct an assumed or disputed fact; without an account, list them',
)
  .argument('[account]', "the company's id, domain or name")
  .option('--renewal-date [day]', 'the first day no longer covered; without a day, the one that is shown')
  .option('--arr [amount]', 'the yearly amount of the contract')
  .option('--notice-days [days]', 'the notice period')
  .option('--withdraw <fact>', `take the word back that was given on ${facts.join(', ')}`)
  .option('--contract <id>', 'which contract, where several are in force')
  .option('--by <name>', 'who confirms')
  .option('--reason <text>', 'why, for whoever asks later')
  .action(
    running(async (account: string | undefined, options: ConfirmOptions) =>
      withSession(async session => {
        const { scope } = await offlineScope(session, options)
        return account === undefined
          ? printQueue(session, scope, options)
          : printReceipt(session, scope, account, options)
      }),
    ),
  )

async function printQueue(
  { store, config }: Session,
  scope: Scope,
  { json }: ConfirmOptions,
): Promise<number> {
  const customers = await store.withoutTrace(scope.portalId, tx => customerLedgers(tx, scope, config))
  const queue = confirmQueue(customers, config.policy)
  const resting = restingOnAssumptions(queue)
  emit(json === true, { asOf: scope.asOf, resting, queue }, () =>
    queue.length === 0
      ? 'Nothing is assumed, disputed or missing.'
      : [
          `${restingText(resting)}; ${count(queue.length, 'fact')} to confirm, largest first.`,
          columns([['account', 'contract', 'fact', 'shown', 'ARR', 'why'], ...queue.map(queueRow)]),
          'Confirm with, e.g.: perennial confirm ACCOUNT --contract ID --renewal-date 2027-01-31 --by "Your name"',
        ].join('\n'),
  )
  return 0
}

const restingText = ({ dates, arr }: ReturnType<typeof restingOnAssumptions>): string =>
  dates === 0
    ? 'No renewal date is assumed'
    : `${arr.map(readable).join(' + ') || 'An unknown ARR'} rests on ${count(dates, 'assumed date')}`

const queueRow = ({ account, contract, fact, value, why, because, arr }: QueuedFact) => [
  account.name,
  contract.id,
  fact,
  value ?? '?',
  arr ? readable(arr) : '?',
  `${why}: ${because}`,
]

async function printReceipt(
  { store, config }: Session,
  scope: Scope,
  account: string,
  options: ConfirmOptions,
): Promise<number> {
  const request = requestIn(options)
  const by = options.by?.trim()
  if (!by)
    throw new ConfigError('--by: nobody is named', {
      field: '--by',
      remedy: 'say who confirms, e.g. --by "Ana Lima"',
    })
  const receipt = await store.portal(scope.portalId, async tx => {
    const accountId = await findAccount(tx, scope.portalId, account, config.mapping.company)
    return confirmFact(tx, scope, config.policy, { ...request, accountId, by })
  })
  emit(options.json === true, receipt, () => receiptText(receipt))
  return 0
}

/** Exactly one fact at a time, so that a receipt is about one thing. */
function requestIn({
  renewalDate,
  arr,
  noticeDays,
  withdraw,
  contract,
  reason,
}: ConfirmOptions): ConfirmRequest {
  const given = { renewal_date: renewalDate, arr, notice_days: noticeDays }
  const asked = facts.filter(fact => given[fact] !== undefined)
  const fact = withdraw === undefined ? asked[0] : facts.find(one => one === withdraw)
  if (fact === undefined || asked.length + (withdraw === undefined ? 0 : 1) !== 1)
    throw new ConfigError(
      withdraw && !fact ? `--withdraw: ${withdraw} is no fact` : 'one fact at a time is confirmed',
      {
        field: withdraw && !fact ? '--withdraw' : '--renewal-date',
        remedy: `give one of --renewal-date, --arr, --notice-days, or --withdraw with one of ${facts.join(', ')}`,
      },
    )
  const value = withdraw === undefined ? given[fact] : null
  return { fact, contractId: contract, reason, ...(value === true ? {} : { value }) }
}

const receiptText = ({ id, account, contract, fact, value, replaced, by, at }: ConfirmReceipt): string =>
  [
    value === null
      ? `Taken back: ${fact} of ${contract.name} (${account.name}), by ${by} at ${at}.`
      : `Confirmed: ${fact} of ${contract.name} (${account.name}) is ${value}, by ${by} at ${at}.`,
    replaced ? `Before: ${replaced.value} (${replaced.basis}: ${replaced.rule}).` : 'Before: unknown.',
    `Receipt ${id}. The account is scored again with the next sync or score. To take it back: --withdraw ${fact}.`,
  ].join('\n')
