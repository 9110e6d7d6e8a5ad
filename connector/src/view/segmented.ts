import type { AccountBook } from '@perennial/shared/ledger/account-book'
import { asksLedgerOnly } from '@perennial/shared/lifecycle/condition-asks'
import { holds } from '@perennial/shared/lifecycle/condition-holds'
import { type Segment, segmentOf } from '@perennial/shared/lifecycle/segment'
import type { Tx } from '../store/store.ts'
import { bookFacts, type FactsAsked } from './book-facts.ts'
import type { Scope } from './scope.ts'
import { scoredSince } from './segment-scored.ts'
import { type SegmentState, segmentStates } from './segment-states.ts'

type States = ReadonlyMap<string, SegmentState>

/** The segments reports group by, the rules facts are taken by, and what is stored of segments that contracts cannot tell. */
export interface Segmenting extends FactsAsked {
  segments: readonly Segment[]
  stored: ReadonlyMap<string, States>
}

/** What is stored of the segments that ask for more than contracts tell; of one that was not scored yet, nothing is. */
export async function storedSegments(
  tx: Tx,
  scope: Scope,
  segments: readonly Segment[],
): Promise<ReadonlyMap<string, States>> {
  const stored = new Map<string, States>()
  for (const segment of segments.filter(({ when }) => !asksLedgerOnly(when)))
    if ((await scoredSince(tx, scope, segment))?.current)
      stored.set(segment.name, await segmentStates(tx, scope, segment.name))
  return stored
}

/** A book whose account is in the first segment it belongs to. Without segments to group by it is as it was. */
export function segmented(book: AccountBook, segmenting: Segmenting): AccountBook {
  const { segments, stored } = segmenting
  if (segments.length === 0) return book
  const facts = bookFacts(book, segmenting)
  const { segment } = segmentOf(facts, segments, ({ name, when }) =>
    asksLedgerOnly(when) ? holds(when, facts) : isStoredIn(stored.get(name), book.account.id),
  )
  return { ...book, account: { ...book.account, segment } }
}

/** Null while nothing is stored. */
function isStoredIn(states: States | undefined, accountId: string): boolean | null {
  if (states === undefined) return null
  const state = states.get(accountId)
  return state === undefined ? false : state.member
}
