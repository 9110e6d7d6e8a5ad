import { kindWords, type RecordKind, recordKinds } from '../kinds.ts'
import type { ProjectView } from '../surface.ts'
import type { Place } from './address.ts'
import { ConnectorSwitch } from './ConnectorSwitch.tsx'
import { RecordPicker } from './RecordPicker.tsx'

interface HostBarProps {
  place: Place
  project: ProjectView | null
  go: (url: string) => void
  onRefresh: () => void
  logged: boolean
  onLog: () => void
}

/** The way to everything this view shows, and its switches. */
export function HostBar({ place, project, go, onRefresh, logged, onLog }: HostBarProps) {
  const kind = kindAt(place)
  return (
    <header className="p-bar">
      <div className="p-row">
        <span className="p-brand">{project?.name ?? 'Local preview'}</span>
        <RecordPicker key={kind} kind={kind} onPick={id => go(`/${kind}/${id}`)} />
        <ConnectorSwitch />
        <button
          type="button"
          className="k-button k-secondary k-size-sm"
          aria-pressed={logged}
          onClick={onLog}
        >
          Network log
        </button>
        <button type="button" className="k-button k-secondary k-size-sm" onClick={onRefresh}>
          {place.view === 'record' ? 'Refresh record' : 'Refresh'}
        </button>
      </div>
      <nav className="p-nav" aria-label="Local preview">
        {linksOf(project).map(([url, label]) => (
          <a
            key={url}
            href={url}
            aria-current={url === sectionOf(place) ? 'page' : undefined}
            onClick={event => {
              event.preventDefault()
              go(url)
            }}
          >
            {label}
          </a>
        ))}
      </nav>
    </header>
  )
}

function linksOf(project: ProjectView | null): [string, string][] {
  const has = (location: string) => project?.surfaces.some(surface => surface.location === location)
  return [
    ...recordKinds.map((kind): [string, string] => [`/${kind}`, kindWords[kind].many]),
    ...(has('pages') ? [['/pages', 'App pages'] as [string, string]] : []),
    ...(has('settings') ? [['/settings', 'Settings'] as [string, string]] : []),
    ['/report', 'Report'],
  ]
}

const kindAt = (place: Place): RecordKind => ('kind' in place ? place.kind : 'companies')

const sectionOf = (place: Place): string => `/${'kind' in place ? place.kind : place.view}`
