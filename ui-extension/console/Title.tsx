import { useEffect, useState } from 'react'
import { PageTitle } from './sdk/pages.tsx'

/** The title of what is on show; until its name is known, or where it cannot be told, what it is called otherwise. */
export function Title({ otherwise, load }: { otherwise: string; load: () => Promise<string> }) {
  const [name, setName] = useState<string | null>(null)
  useEffect(() => {
    let left = false
    load().then(
      found => left || setName(found),
      // safe: the surface below asks for the same and says what went wrong
      () => left || setName(null),
    )
    return () => {
      left = true
    }
  }, [load])
  return <PageTitle>{name ?? otherwise}</PageTitle>
}
