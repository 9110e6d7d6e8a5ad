import { setTimeout as passed } from 'node:timers/promises'
import type { Day } from '@perennial/shared/day'
import { stopwatch } from '../clock.ts'
import type { Logger } from '../log.ts'
import type { Store, Tx } from '../store/store.ts'
import { type KeptAccount, keepAccounts } from './kept-accounts.ts'
import { factsNow, keepReport, type StoredReport, storedReport } from './stored-report.ts'

/** A question about a whole portfolio. */
export interface Question<T> {
  portalId: string
  /** The same text is the same question; it says whom the answer is limited to. */
  name: string
  asOf: Day
  /** Looks at every account: takes what it takes. */
  workOut: (tx: Tx) => Promise<WorkedOut<T>>
}

/** An answer, and what it was drawn from where parts of that are asked for too: `keptAccounts` reads it. */
export interface WorkedOut<T> {
  content: T
  accounts?: readonly KeptAccount[]
}

/** The answer, and whether newer facts are known than it rests on. */
export interface Kept<T> {
  content: T
  workedOutAt: Date
  behind: boolean
}

/**
 * Answers questions about whole portfolios from what was worked out last. A question that is new, or rests on facts that
 * have changed, is worked out beside the requests, once for all who ask; who asks waits for it as long as a person
 * would, and then is given what there is: the answer before, or null.
 */
export type KeptReports = <T>(question: Question<T>) => Promise<Kept<T> | null>

/** How long a request waits for a report, unless told otherwise. */
const usualPatienceMs = 2000
/** A report that took long is not worked out again before so many times as long has passed. */
const restFactor = 20

export function keptReports(
  store: Store,
  log: Pick<Logger, 'error'>,
  patienceMs = usualPatienceMs,
): KeptReports {
  const underWay = new Map<string, Promise<void>>()
  let ended = 0

  const workedOut = (question: Question<unknown>, facts: string): Promise<void> => {
    const { portalId, name } = question
    const id = `${portalId} ${name}`
    const before = underWay.get(id)
    if (before) return before
    const work = workOut(store, question, facts).finally(() => {
      ended += 1
      underWay.delete(id)
    })
    underWay.set(id, work)
    return work
  }

  /** What is stored, looked up once more where a report ended meanwhile: it may be this one. */
  const latest = async (question: Question<unknown>): ReturnType<typeof lookUp> => {
    const before = ended
    const found = await lookUp(store, question)
    return ended === before ? found : latest(question)
  }

  return async <T>(question: Question<T>) => {
    const { facts, stored } = await latest(question)
    const isNew = stored !== null && stored.facts === facts && stored.asOf === question.asOf
    if (isNew || (stored !== null && rests(stored, patienceMs))) return kept<T>(stored, !isNew)
    const work = workedOut(question, facts)
    work.catch(err => log.error({ err, question: question.name }, 'report failed'))
    const hurry = new AbortController()
    const wait = passed(patienceMs, null, { signal: hurry.signal }).catch(() => null)
    await Promise.race([work, wait]).finally(() => hurry.abort())
    const now = await lookUp(store, question)
    return now.stored && kept<T>(now.stored, now.stored.facts !== now.facts)
  }
}

const kept = <T>({ content, workedOutAt }: StoredReport, behind: boolean): Kept<T> => ({
  content: content as T,
  workedOutAt,
  behind,
})

const rests = ({ ageMs, tookMs }: StoredReport, patienceMs: number): boolean =>
  tookMs > patienceMs && ageMs < tookMs * restFactor

const lookUp = (store: Store, { portalId, name }: Question<unknown>) =>
  store.portal(portalId, async tx => ({
    facts: await factsNow(tx, portalId),
    stored: await storedReport(tx, portalId, name),
  }))

async function workOut(store: Store, { portalId, name, asOf, workOut }: Question<unknown>, facts: string) {
  const elapsed = stopwatch()
  const { content, accounts = [] } = await store.withoutTrace(portalId, workOut)
  const tookMs = Math.round(elapsed())
  await store.portal(portalId, async tx => {
    await keepReport(tx, portalId, name, { content, asOf, facts, tookMs })
    await keepAccounts(tx, portalId, name, accounts)
  })
}
