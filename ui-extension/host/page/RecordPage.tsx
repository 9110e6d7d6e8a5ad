import { useState } from 'react'
import { ErrorState, LoadingSpinner } from '../../kit/States.tsx'
import { Tab, Tabs } from '../../kit/Tabs.tsx'
import { ActivityList } from './ActivityList.tsx'
import { Associations } from './Associations.tsx'
import type { RecordRef } from './cardHost.ts'
import { crmData } from './crmData.ts'
import { PropertyPanel } from './PropertyPanel.tsx'
import { RecordHeader } from './RecordHeader.tsx'
import { SurfaceFrame } from './SurfaceFrame.tsx'
import { surfacesOn } from './surfacesOn.ts'
import { useLoaded } from './useLoaded.ts'
import { useVisit } from './Visit.ts'

interface RecordPageProps {
  record: RecordRef
  /** Grows with every refresh. */
  version: number
}

/** One record as a CRM shows it: properties left, tabs in the middle, sidebar right; the project's cards where their metadata puts them. */
export function RecordPage({ record, version }: RecordPageProps) {
  const { kind, id } = record
  const { tabs, sidebar } = surfacesOn(kind, useVisit().project.surfaces)
  /** Grows when a card says that it changed the record: the panel is read again, the cards stay. */
  const [changes, setChanges] = useState(0)
  const read = useLoaded(() => crmData.record(kind, id), id, version + changes)
  const related = useLoaded(() => crmData.related(kind, id), id, version)
  if (read.status === 'loading')
    return <LoadingSpinner label="Loading the record" showLabel layout="centered" />
  if (read.status === 'failed') {
    return (
      <ErrorState title="This record could not be opened">
        <p>{read.message}</p>
      </ErrorState>
    )
  }
  const place = { record, changes, onChanged: () => setChanges(before => before + 1) }
  return (
    <main className="p-record">
      <RecordHeader record={read.value} />
      <div className="p-middle">
        <Tabs defaultSelected={tabs[0]?.bundle ?? 'activity'}>
          {tabs.map(surface => (
            <Tab key={surface.bundle} tabId={surface.bundle} title={surface.name}>
              <SurfaceFrame key={version} surface={surface} {...place} />
            </Tab>
          ))}
          <Tab tabId="activity" title="Activities">
            <ActivityList related={related} />
          </Tab>
        </Tabs>
      </div>
      <aside className="p-side" aria-label="Sidebar">
        {sidebar.map(surface => (
          <SurfaceFrame key={`${surface.bundle} ${version}`} surface={surface} {...place} />
        ))}
        <Associations related={related} />
      </aside>
      <PropertyPanel groups={read.value.groups} />
    </main>
  )
}
