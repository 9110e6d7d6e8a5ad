import { useState } from 'react'
import { EmptyState, ErrorState, LoadingSpinner } from '../../kit/States.tsx'
import { CompanyPicker } from './CompanyPicker.tsx'
import { CompanyRecord } from './CompanyRecord.tsx'
import { crmData } from './crmData.ts'
import { Ribbon } from './Ribbon.tsx'
import { useLoaded } from './useLoaded.ts'
import { useCompanyPath } from './usePath.ts'

/** The local record view: which company, and its record. */
export function RecordPage() {
  const [companyId, open] = useCompanyPath()
  const [version, setVersion] = useState(0)
  const portal = useLoaded(crmData.portal, 'portal', version)
  const refresh = () => setVersion(before => before + 1)
  return (
    <>
      <Ribbon portal={portal} />
      <header className="p-bar">
        <span className="p-brand">Perennial</span>
        <CompanyPicker onPick={open} />
        <button type="button" className="k-button k-secondary k-size-sm" onClick={refresh}>
          Refresh record
        </button>
      </header>
      {portal.status === 'loading' ? (
        <LoadingSpinner label="Loading the portal" showLabel layout="centered" />
      ) : null}
      {portal.status === 'failed' ? (
        <ErrorState title="The CRM does not answer">
          <p>{portal.message}</p>
        </ErrorState>
      ) : null}
      {portal.status === 'ready' && companyId ? (
        <CompanyRecord key={companyId} id={companyId} portal={portal.value} version={version} onOpen={open} />
      ) : null}
      {portal.status === 'ready' && !companyId ? (
        <EmptyState title="Choose a company">
          <p>Search above by name or domain to open its record with Perennial's cards.</p>
        </EmptyState>
      ) : null}
    </>
  )
}
