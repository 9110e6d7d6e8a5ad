import { useCallback, useEffect, useState } from 'react'

const companyIn = (path: string): string | null => /^\/companies\/(\d+)$/.exec(path)?.[1] ?? null

/** The company in the address bar, and the way to another one; back and forward work. */
export function useCompanyPath(): [string | null, (id: string) => void] {
  const [company, setCompany] = useState(() => companyIn(location.pathname))
  useEffect(() => {
    const follow = () => setCompany(companyIn(location.pathname))
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  const open = useCallback((id: string) => {
    history.pushState(null, '', `/companies/${id}`)
    setCompany(id)
    scrollTo(0, 0)
  }, [])
  return [company, open]
}
