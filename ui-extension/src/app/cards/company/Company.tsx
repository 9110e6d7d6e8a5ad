import { Alert, Flex, LoadingSpinner } from '@hubspot/ui-extensions'
import type { CompanyCard } from '@perennial/shared/card'
import type { ReactNode } from 'react'
import { TimeZone } from '../words/Reader.tsx'
import { CompanyFailed } from './CompanyFailed.tsx'
import type { Connector } from './connector.ts'
import { DataAge } from './DataAge.tsx'
import { NotACustomer } from './NotACustomer.tsx'
import { Refresh } from './Refresh.tsx'
import { StaleData } from './StaleData.tsx'
import { useCompany } from './useCompany.ts'

interface CompanyProps {
  companyId: number
  connector: Connector
  /** For a small place: warnings without explanation, no refresh of its own. */
  compact?: boolean
  children: (card: CompanyCard, reload: () => void) => ReactNode
}

/** The states every company card shares; `children` draws a company that is a customer. */
export function Company({ companyId, connector, compact = false, children }: CompanyProps) {
  const { state, reload } = useCompany(connector, companyId)
  if (state.status === 'loading') {
    return <LoadingSpinner label="Loading health and renewal" showLabel layout="centered" />
  }
  if (state.status === 'failed') return <CompanyFailed failure={state.failure} onRetry={reload} />
  const { card, refreshing, failure } = state
  return (
    <TimeZone of={card.timeZone}>
      <Flex direction="column" gap="md">
        {failure ? (
          <Alert title="Not refreshed" variant="danger">
            {`${failure.message} ${failure.remedy}`}
          </Alert>
        ) : null}
        <StaleData card={card} compact={compact} />
        {card.account.isCustomer ? children(card, reload) : <NotACustomer name={card.account.name} />}
        <Flex direction="row" align="center" gap="sm" wrap="wrap">
          {compact ? null : <Refresh refreshing={refreshing} onRefresh={reload} />}
          <DataAge card={card} compact={compact} />
        </Flex>
      </Flex>
    </TimeZone>
  )
}
