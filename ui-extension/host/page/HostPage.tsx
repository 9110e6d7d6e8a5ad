import { useState } from 'react'
import { LocaleProvider } from '../../kit/Locale.tsx'
import { NavigationProvider } from '../../kit/Navigation.tsx'
import { PagesProvider } from '../../kit/Pages.tsx'
import { ErrorState, LoadingSpinner } from '../../kit/States.tsx'
import type { ProjectView } from '../surface.ts'
import { appPageAddress, type Place, pagesBase, useAddress } from './address.ts'
import { crmData } from './crmData.ts'
import { HostBar } from './HostBar.tsx'
import { NetworkLog } from './NetworkLog.tsx'
import { RecordListPage } from './RecordListPage.tsx'
import { RecordPage } from './RecordPage.tsx'
import { ReportPage } from './ReportPage.tsx'
import { Ribbon } from './Ribbon.tsx'
import { recordHere } from './recordHere.ts'
import { read } from './server.ts'
import { useLoaded } from './useLoaded.ts'
import { type Visit, VisitProvider } from './Visit.ts'
import { WholePage } from './WholePage.tsx'

/** What this view is about, read once. */
const loadAll = async (): Promise<Omit<Visit, 'go'>> => {
  const [portal, project] = await Promise.all([crmData.portal(), read<ProjectView>('/host-data/project')])
  return { portal, project }
}

/** The local record view: the bar, what the address names, and the network log. */
export function HostPage() {
  const { place, go } = useAddress()
  const [version, setVersion] = useState(0)
  const [logged, setLogged] = useState(false)
  const loaded = useLoaded(loadAll, 'visit', version)
  const follow = (url: string): boolean => {
    const here = addressHere(url, place)
    if (here) go(here)
    return here !== null
  }
  return (
    <NavigationProvider value={follow}>
      <Ribbon portal={loaded.status === 'ready' ? loaded.value.portal : null} />
      <HostBar
        place={place}
        project={loaded.status === 'ready' ? loaded.value.project : null}
        go={go}
        onRefresh={() => setVersion(before => before + 1)}
        logged={logged}
        onLog={() => setLogged(before => !before)}
      />
      {loaded.status === 'loading' ? (
        <LoadingSpinner label="Loading the portal" showLabel layout="centered" />
      ) : null}
      {loaded.status === 'failed' ? (
        <ErrorState title="The CRM does not answer">
          <p>{loaded.message}</p>
        </ErrorState>
      ) : null}
      {loaded.status === 'ready' ? (
        <VisitProvider value={{ ...loaded.value, go }}>
          <LocaleProvider value={{ locale: navigator.language, timeZone: loaded.value.portal.timeZone }}>
            <Shown place={place} version={version} go={go} />
          </LocaleProvider>
        </VisitProvider>
      ) : null}
      {logged ? <NetworkLog /> : null}
    </NavigationProvider>
  )
}

interface ShownProps {
  place: Place
  version: number
  go: Visit['go']
}

function Shown({ place, version, go }: ShownProps) {
  switch (place.view) {
    case 'list':
      return <RecordListPage key={place.kind} kind={place.kind} />
    case 'record':
      return (
        <RecordPage
          key={`${place.kind} ${place.id}`}
          record={{ kind: place.kind, id: place.id }}
          version={version}
        />
      )
    case 'pages':
      return (
        <PagesProvider value={appPages(go)}>
          <WholePage key="pages" location="pages" version={version} appPage={place.location} />
        </PagesProvider>
      )
    case 'settings':
      return <WholePage key="settings" location="settings" version={version} />
    case 'report':
      return <ReportPage version={version} />
  }
}

/** How links among the app's pages are written and followed here. */
const appPages = (go: Visit['go']) => ({
  href: (path: string) => appPageAddress(path),
  open: (path: string) => {
    go(appPageAddress(path))
    return true
  },
})

/** Where a link of a surface leads within this view; null when it leads out. Paths of app pages count from the app. */
function addressHere(url: string, place: Place): string | null {
  const record = recordHere(url)
  if (record) return record
  if (!url.startsWith('/')) return null
  return place.view === 'pages' && !url.startsWith(pagesBase) ? appPageAddress(url) : url
}
