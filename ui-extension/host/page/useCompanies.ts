import { useEffect, useState } from 'react'
import type { CompanyEntry, CompanyPage } from '../record.ts'
import { crmData } from './crmData.ts'

export interface FoundCompanies {
  companies: CompanyEntry[]
  /** How many there are, that there are none, or why the search failed. */
  message: string
  /** Appends the next page; null when all are shown. */
  more: (() => void) | null
}

const typingPauseMs = 200
const none: CompanyPage = { companies: [], total: 0, next: null }

/** Companies that match what was typed, a page at a time; searches only while the list is wanted. */
export function useCompanies(query: string, wanted: boolean): FoundCompanies {
  const [page, setPage] = useState(none)
  const [message, setMessage] = useState('Searching')
  const show = (next: CompanyPage) => {
    setPage(next)
    setMessage(
      next.total === 0 ? 'No company matches' : `${next.companies.length} of ${next.total} companies`,
    )
  }
  const fail = (error: unknown) =>
    setMessage(`Search failed: ${error instanceof Error ? error.message : error}`)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `show` and `fail` only set state
  useEffect(() => {
    if (!wanted) return
    let overtaken = false
    const search = () =>
      crmData.companies(query, null).then(
        found => overtaken || show(found),
        error => overtaken || fail(error),
      )
    const pause = setTimeout(search, query ? typingPauseMs : 0)
    return () => {
      overtaken = true
      clearTimeout(pause)
    }
  }, [query, wanted])

  const append = () =>
    crmData
      .companies(query, page.next)
      .then(next => show({ ...next, companies: [...page.companies, ...next.companies] }), fail)
  return { companies: page.companies, message, more: page.next ? append : null }
}
