import type { Selection } from './selection.ts'

const mostKept = 2000
const kept = new Map<string, unknown>()

/** A build never changes: what was read of a part of it once is not read again, while there is room. */
export async function keptOfBuild<T>(
  { build, filters, owners }: Selection,
  question: unknown,
  read: () => Promise<T>,
): Promise<T> {
  const key = JSON.stringify([build.portalId, build.buildId, question, filters, owners])
  const found = kept.get(key)
  if (found !== undefined) return found as T
  const answer = await read()
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value!)
  kept.set(key, answer)
  return answer
}
