import { useEffect, useState } from 'react'
import { base } from './address.ts'
import { toLogin } from './sdk/fetch.ts'

/** Who is logged in, and the portal they look into. */
export interface Person {
  email: string
  portalId: string
  timeZone: string
}

/** Null until it is known; who is not logged in is led to the door. */
export function usePerson(): { person: Person | null; failed: boolean } {
  const [person, setPerson] = useState<Person | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    fetch(`${base}/me`)
      .then(async answer => {
        if (answer.status === 401) toLogin()
        else if (answer.ok) setPerson((await answer.json()) as Person)
        else setFailed(true)
      })
      .catch(() => setFailed(true))
  }, [])
  return { person, failed }
}
