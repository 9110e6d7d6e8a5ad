import { useState } from 'react'
import { NavigationProvider } from '../../kit/Navigation.tsx'
import { ErrorState, LoadingSpinner } from '../../kit/States.tsx'
import { Tab, Tabs } from '../../kit/Tabs.tsx'
import type { PortalView } from '../record.ts'
import { ActivityList } from './ActivityList.tsx'
import { Associations } from './Associations.tsx'
import { CardFrame } from './CardFrame.tsx'
import { crmData } from './crmData.ts'
import { openRecord } from './openRecord.ts'
import { PropertyPanel } from './PropertyPanel.tsx'
import { RecordHeader } from './RecordHeader.tsx'
import { useLoaded } from './useLoaded.ts'

interface CompanyRecordProps {
  id: string
  portal: PortalView
  /** Grows with every refresh. */
  version: number
  onOpen: (companyId: string) => void
}

/** One company as a CRM shows it: properties left, tabs in the middle, sidebar right. */
export function CompanyRecord({ id, portal, version, onOpen }: CompanyRecordProps) {
  /** Grows when a card says that it changed the record: the panel is read again, the cards stay. */
  const [changes, setChanges] = useState(0)
  const company = useLoaded(() => crmData.company(id), id, version + changes)
  const related = useLoaded(() => crmData.related(id), id, version)
  if (company.status === 'loading')
    return <LoadingSpinner label="Loading the record" showLabel layout="centered" />
  if (company.status === 'failed') {
    return (
      <ErrorState title="This record could not be opened">
        <p>{company.message}</p>
      </ErrorState>
    )
  }
  const onChanged = () => setChanges(before => before + 1)
  const card = { companyId: Number(id), portal, onChanged }
  return (
    <NavigationProvider value={url => openRecord(url, onOpen)}>
      <main className="p-record">
        <RecordHeader company={company.value} />
        <div className="p-middle">
          <Tabs defaultSelected="renewal">
            <Tab tabId="renewal" title="Renewal">
              <CardFrame
                key={version}
                {...card}
                bundle="RenewalCard"
                title="Renewal"
                location="crm.record.tab"
              />
            </Tab>
            <Tab tabId="activity" title="Activities">
              <ActivityList related={related} />
            </Tab>
          </Tabs>
        </div>
        <aside className="p-side" aria-label="Sidebar">
          <CardFrame
            key={version}
            {...card}
            bundle="RenewalSidebar"
            title="Renewal at a glance"
            location="crm.record.sidebar"
          />
          <Associations related={related} />
        </aside>
        <PropertyPanel groups={company.value.groups} />
      </main>
    </NavigationProvider>
  )
}
