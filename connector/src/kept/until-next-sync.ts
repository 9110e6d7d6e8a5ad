import type { Tx } from '../store/store.ts'
import { factsNow } from './stored-report.ts'

const kept = new Map<string, { facts: string; answers: Map<string, Promise<unknown>> }>()

/** Asked once for as long as nothing is synced or scored, in this process: for questions that take a look at a whole portal. */
export async function untilNextSync<T>(
  tx: Tx,
  portalId: string,
  question: string,
  answer: () => Promise<T>,
): Promise<T> {
  const facts = await factsNow(tx, portalId)
  const known = kept.get(portalId)
  const { answers } = known?.facts === facts ? known : { answers: new Map<string, Promise<unknown>>() }
  kept.set(portalId, { facts, answers })
  const found = answers.get(question) ?? answer()
  answers.set(question, found)
  found.catch(() => answers.delete(question))
  return found as Promise<T>
}
