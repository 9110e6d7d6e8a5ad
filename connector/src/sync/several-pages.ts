import type { Page } from '../record.ts'

/** A transaction costs about as much as a page: enough records for one, few enough to fetch again after a kill. */
const recordsAtOnce = 200

/** Fetches pages until they hold enough records for one transaction, and gives them as one page. */
export async function severalPages(
  list: (cursor: string | null) => Promise<Page>,
  start: string | null,
): Promise<Page> {
  let { records, linkSets, next } = await list(start)
  while (next !== null && records.length < recordsAtOnce) {
    const page = await list(next)
    records = [...records, ...page.records]
    linkSets = [...linkSets, ...page.linkSets]
    next = page.next
  }
  return { records, linkSets, next }
}
