import type { CompanyCard } from '@perennial/shared/card'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Connector } from './connector.ts'
import { type CardFailure, failureFrom } from './failure.ts'

/** What a card shows: nothing yet, why there is nothing, or a company (and what went wrong since). */
export type CompanyState =
  | { status: 'loading' }
  | { status: 'failed'; failure: CardFailure }
  | { status: 'ready'; card: CompanyCard; refreshing: boolean; failure: CardFailure | null }

/** Loads a company and reloads it on demand; an answer that was overtaken by a newer question is dropped. */
export function useCompany(connector: Connector, companyId: number) {
  const [state, setState] = useState<CompanyState>({ status: 'loading' })
  const newest = useRef(0)

  const load = useCallback(() => {
    const mine = ++newest.current
    const settle = (next: (before: CompanyState) => CompanyState) => {
      if (mine === newest.current) setState(next)
    }
    connector.company(companyId).then(
      card => settle(() => ({ status: 'ready', card, refreshing: false, failure: null })),
      error => settle(before => keepWhatIsShown(before, failureFrom(error))),
    )
  }, [connector, companyId])

  useEffect(() => {
    setState({ status: 'loading' })
    load()
    return () => {
      newest.current += 1
    }
  }, [load])

  const reload = useCallback(() => {
    setState(before => (before.status === 'ready' ? { ...before, refreshing: true } : { status: 'loading' }))
    load()
  }, [load])

  return { state, reload }
}

const keepWhatIsShown = (before: CompanyState, failure: CardFailure): CompanyState =>
  before.status === 'ready' ? { ...before, refreshing: false, failure } : { status: 'failed', failure }
