import { useEffect, useState } from 'react'
import { kindWords, type RecordKind } from '../kinds.ts'
import type { RecordEntry, RecordList } from '../record.ts'
import { crmData } from './crmData.ts'

export interface FoundRecords {
  records: RecordEntry[]
  /** How many there are, that there are none, or why the search failed. */
  message: string
  /** Appends the next page; null when all are shown. */
  more: (() => void) | null
}

const typingPauseMs = 200
const none: RecordList = { records: [], total: 0, next: null }

/** Records of a kind that match what was typed, a page at a time; searches only while the list is wanted. */
export function useRecords(kind: RecordKind, query: string, wanted: boolean): FoundRecords {
  const [page, setPage] = useState(none)
  const [message, setMessage] = useState('Searching')
  const { one, many } = kindWords[kind]
  const show = (next: RecordList) => {
    setPage(next)
    setMessage(
      next.total === 0
        ? `No ${one} matches`
        : `${next.records.length} of ${next.total} ${many.toLowerCase()}`,
    )
  }
  const fail = (error: unknown) =>
    setMessage(`Search failed: ${error instanceof Error ? error.message : error}`)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `show` and `fail` only set state
  useEffect(() => {
    if (!wanted) return
    let overtaken = false
    const search = () =>
      crmData.records(kind, query, null).then(
        found => overtaken || show(found),
        error => overtaken || fail(error),
      )
    const pause = setTimeout(search, query ? typingPauseMs : 0)
    return () => {
      overtaken = true
      clearTimeout(pause)
    }
  }, [kind, query, wanted])

  const append = () =>
    crmData
      .records(kind, query, page.next)
      .then(next => show({ ...next, records: [...page.records, ...next.records] }), fail)
  return { records: page.records, message, more: page.next ? append : null }
}
