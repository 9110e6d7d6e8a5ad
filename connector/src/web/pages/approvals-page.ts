import type { AccountBook } from '@perennial/shared/ledger/account-book'
import { whoseTurn } from '@perennial/shared/ledger/adjustments/whose-turn'
import { withDigits } from '@perennial/shared/money'
import type { ApprovalsPage, WaitingEdit } from '@perennial/shared/wire/approvals'
import { askedFor } from '../../ledger/asked-for.ts'
import { listedAdjustments } from '../../ledger/listed.ts'
import { databaseNow } from '../../ledger/receipts.ts'
import { isWaiting, type WaitingAdjustment, yearlyOnceApproved } from '../../ledger/waiting.ts'
import { accountsIn } from '../../portfolio/accounts-in.ts'
import type { Selection } from '../../portfolio/selection.ts'
import type { Tx } from '../../store/store.ts'
import { someBooks } from '../../view/account-books.ts'
import { isInBook } from '../../view/in-book.ts'
import { storedAdjustments } from '../../view/stored-adjustments.ts'
import { dayIn } from '../../view/values.ts'
import { narrowing } from './narrowing.ts'
import { type PageDesk, type PageSource, pageEndpoint } from './page-source.ts'

/** Most edits that an answer names. */
const mostEdits = 100

/** GET /v1/pages/approvals: what waits for a second person, of the accounts that pass the filters. */
export const approvalsPageEndpoint = (source: PageSource) =>
  pageEndpoint(source, async (desk): Promise<ApprovalsPage> => {
    const selection = await narrowing(desk)
    const answer = await source.store.withoutTrace(desk.scope.portalId, tx =>
      waitingEdits(tx, desk, selection),
    )
    return { ...desk.aged, ...answer }
  })

async function waitingEdits(
  tx: Tx,
  desk: PageDesk,
  selection: Selection | null,
): Promise<Pick<ApprovalsPage, 'count' | 'waiting'>> {
  const { scope, source, owners } = desk
  const { config } = source
  const all = (await storedAdjustments(tx, scope)).filter(isWaiting)
  const ids = [...new Set(all.map(({ adjustment }) => adjustment.accountId))]
  const books = new Map((await someBooks(tx, scope, config, ids)).map(book => [book.account.id, book]))
  const passing = selection && (await accountsIn(tx, selection, ids))
  const waiting = all.filter(
    ({ adjustment: { accountId: id } }) =>
      isInBook(owners, books.get(id)?.account.owner ?? null) && (passing?.has(id) ?? true),
  )
  const today = dayIn((await databaseNow(tx)).toISOString(), scope.timeZone)
  const shown = waiting.toSorted((a, b) => (askedFor(a).at < askedFor(b).at ? -1 : 1)).slice(0, mostEdits)
  return { count: waiting.length, waiting: onWire(shown, books, { desk, today }) }
}

function onWire(
  waiting: readonly WaitingAdjustment[],
  books: ReadonlyMap<string, AccountBook>,
  { desk, today }: { desk: PageDesk; today: string },
): WaitingEdit[] {
  const { policy } = desk.source.config
  const listed = listedAdjustments(waiting, books, policy)
  return waiting.map((one, at) => {
    const { adjustment, state, waitsFor } = one
    const { id, account, line, effective, reason } = listed[at]!
    const book = books.get(account.id)
    const { by, note, at: askedAt } = askedFor(one)
    const yearly = book && yearlyOnceApproved(one, { book, policy, today })
    return {
      id,
      state,
      account: { ...account, url: book?.account.url ?? null },
      line: line?.name ?? null,
      effective,
      amount: withDigits(adjustment.amount),
      before: yearly ? withDigits(yearly.before) : null,
      after: yearly ? withDigits(yearly.after) : null,
      reason,
      waitsFor: state === 'proposed' ? waitsFor : [],
      by,
      note,
      at: askedAt,
      mayNotDecide: whoseTurn(desk.viewer, by, policy.approval),
    }
  })
}
