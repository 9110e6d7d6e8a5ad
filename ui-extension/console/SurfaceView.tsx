import { Component, type ReactNode, useEffect, useMemo, useState } from 'react'
import { Alert } from '../kit/Alert.tsx'
import { Button } from '../kit/Button.tsx'
import { OverlayProvider, useOverlays } from '../kit/Overlay.tsx'
import { pagePath } from '../kit/Pages.tsx'
import { LoadingSpinner } from '../kit/States.tsx'
import { DaySliding } from '../src/app/pages/shell/AsOf.tsx'
import { go } from './address.ts'
import { DaySlider } from './DaySlider.tsx'
import type { Person } from './person.ts'
import type { Place } from './places.ts'
import type { Surface } from './sdk/extend.ts'
import { HostProvider } from './sdk/host.tsx'
import type { AddToast } from './Toasts.tsx'

interface SurfaceViewProps {
  place: Place
  person: Person
  addAlert: AddToast
}

/** A surface of the HubSpot project, drawn with the kit; its overlays are its own. */
export function SurfaceView({ place, person, addAlert }: SurfaceViewProps) {
  const overlays = useOverlays()
  const { surface, failed } = useSurface(place)
  const { close } = overlays
  const host = useMemo(
    () => ({ context: contextOf(place, person), actions: actionsWith(addAlert, close) }),
    [place, person, addAlert, close],
  )
  if (failed)
    return (
      <Alert title="This page could not be loaded" variant="danger">
        The console may have been renewed since you opened it.{' '}
        <Button size="xs" onClick={() => location.reload()}>
          Load it again
        </Button>
      </Alert>
    )
  if (!surface) return <LoadingSpinner label="Loading the page" layout="centered" />
  return (
    <SurfaceBoundary>
      <HostProvider value={host}>
        <OverlayProvider overlays={overlays}>
          <DaySliding.Provider value={DaySlider}>{surface(host)}</DaySliding.Provider>
        </OverlayProvider>
      </HostProvider>
    </SurfaceBoundary>
  )
}

function useSurface({ surface: load }: Place) {
  const [found, setFound] = useState<{ of: unknown; surface: Surface | null } | null>(null)
  useEffect(() => {
    let left = false
    load().then(
      surface => left || setFound({ of: load, surface }),
      () => left || setFound({ of: load, surface: null }),
    )
    return () => {
      left = true
    }
  }, [load])
  const current = found?.of === load ? found : null
  return { surface: current?.surface ?? null, failed: current !== null && current.surface === null }
}

const contextOf = ({ location, record }: Place, { email, portalId, timeZone }: Person) => ({
  location,
  ...(record && { crm: { objectId: Number(record.objectId), objectTypeId: record.objectTypeId } }),
  portal: { id: Number(portalId), timezone: timeZone },
  user: { email, locale: navigator.language, language: navigator.language.slice(0, 2) },
})

/** No record of the CRM is on show beside a surface here, so none is refreshed. */
const actionsWith = (addAlert: AddToast, closeOverlay: (id: string) => void) => ({
  addAlert,
  closeOverlay,
  reloadPage: () => location.reload(),
  refreshObjectProperties: () => undefined,
  copyTextToClipboard: (text: string) => navigator.clipboard.writeText(text),
  navigateToPage: ({ to, params }: { to: string; params?: Record<string, string> }) =>
    go(pagePath(to, params)),
})

/** Keeps the way to other pages when one breaks. */
class SurfaceBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <Alert title="Something on this page went wrong" variant="danger">
        Load it again; if it stays, tell your administrator.
      </Alert>
    )
  }
}
