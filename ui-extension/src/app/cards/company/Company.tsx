import type { CompanyCard } from '@perennial/shared/card'
import type { ReactNode } from 'react'
import { Loaded } from '../../common/load/Loaded.tsx'
import type { Connector } from './connector.ts'
import { NotACustomer } from './NotACustomer.tsx'

interface CompanyProps {
  companyId: number
  connector: Connector
  compact?: boolean
  children: (card: CompanyCard, reload: () => void) => ReactNode
}

/** The states every company card shares; `children` draws a company that is a customer. */
export const Company = ({ companyId, connector, compact = false, children }: CompanyProps) => (
  <Loaded
    what="Health and renewal"
    question={`company ${companyId}`}
    answer={() => connector.company(companyId)}
    compact={compact}
  >
    {(card, reload) =>
      card.account.isCustomer ? children(card, reload) : <NotACustomer name={card.account.name} />
    }
  </Loaded>
)
