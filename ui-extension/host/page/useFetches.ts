import { useEffect, useState } from 'react'
import type { Fetched } from '../networkLog.ts'
import { fetchesChanged } from './proxyFetch.ts'
import { read } from './server.ts'

/** The fetches the server recorded, latest first, kept up to date while surfaces ask. */
export function useFetches() {
  const [fetches, setFetches] = useState<Fetched[]>([])
  useEffect(() => {
    const load = () => void read<Fetched[]>('/host-data/fetches').then(all => setFetches(all.reverse()))
    load()
    return fetchesChanged.listen(load)
  }, [])
  const clear = async () => {
    await fetch('/host-data/fetches', { method: 'DELETE' })
    setFetches([])
  }
  return { fetches, clear }
}
