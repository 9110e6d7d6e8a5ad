import { EmptyState } from '../../kit/States.tsx'
import type { AppPageLocation } from '../channel.ts'
import { SurfaceFrame } from './SurfaceFrame.tsx'
import { useVisit } from './Visit.ts'

interface WholePageProps {
  location: 'pages' | 'settings'
  /** Grows with every refresh. */
  version: number
  appPage?: AppPageLocation
}

/** The app's pages or its settings: one surface over the whole width. */
export function WholePage({ location, version, appPage }: WholePageProps) {
  const surface = useVisit().project.surfaces.find(other => other.location === location)
  if (!surface) {
    return (
      <EmptyState title={`This project has no ${location}`}>
        <p>{`Add them with "hs project add": a *-hsmeta.json of type ${location === 'pages' ? 'page' : 'settings'}.`}</p>
      </EmptyState>
    )
  }
  return (
    <main className="p-whole">
      <SurfaceFrame key={version} surface={surface} record={null} {...(appPage ? { appPage } : {})} />
    </main>
  )
}
