import { useEffect, useMemo, useRef } from 'react'
import { Alert } from '../kit/Alert.tsx'
import { LocaleProvider } from '../kit/Locale.tsx'
import { PagesProvider } from '../kit/Pages.tsx'
import { LoadingSpinner } from '../kit/States.tsx'
import { Above } from './Above.tsx'
import { go, hrefOf, useAddress } from './address.ts'
import { Bar } from './Bar.tsx'
import { type Person, usePerson } from './person.ts'
import { placeAt } from './places.ts'
import { SurfaceView } from './SurfaceView.tsx'
import { PageLocationProvider } from './sdk/host.tsx'
import { Toasts, useToasts } from './Toasts.tsx'

const pages = {
  href: hrefOf,
  open: (path: string) => {
    go(path)
    return true
  },
}

/** Perennial's surfaces as a web app, for who is logged in. */
export function Console() {
  const { person, failed } = usePerson()
  if (person) return <Inside person={person} />
  return (
    <main className="c-main">
      {failed ? (
        <Alert title="Perennial is not reachable right now" variant="danger">
          Load the page again in a moment.
        </Alert>
      ) : (
        <LoadingSpinner label="Opening the console" layout="centered" />
      )}
    </main>
  )
}

function Inside({ person }: { person: Person }) {
  const address = useAddress()
  const { toasts, add, drop } = useToasts()
  const { path } = address
  const place = useMemo(() => placeAt(path), [path])
  const main = useFocusOn(path)
  return (
    <LocaleProvider value={{ locale: navigator.language, timeZone: person.timeZone }}>
      <PagesProvider value={pages}>
        <PageLocationProvider value={address}>
          <a className="c-skip" href="#main">
            Skip to the page
          </a>
          <Bar path={path} person={person} />
          <main id="main" className="c-main" ref={main} tabIndex={-1}>
            <Above path={path} place={place} />
            <SurfaceView
              key={place.record ? path : place.location}
              place={place}
              person={person}
              addAlert={add}
            />
          </main>
          <Toasts toasts={toasts} drop={drop} />
        </PageLocationProvider>
      </PagesProvider>
    </LocaleProvider>
  )
}

/** A reader who went to another page begins at its start, with the keyboard and with a screen reader. */
function useFocusOn(path: string) {
  const main = useRef<HTMLElement>(null)
  const before = useRef(path)
  useEffect(() => {
    if (before.current !== path) main.current?.focus({ preventScroll: true })
    before.current = path
  }, [path])
  return main
}
