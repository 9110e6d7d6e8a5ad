import { Flex } from '@hubspot/ui-extensions'
import { Actions, type PageActions } from '../actions/Actions.tsx'
import type { Writer } from '../actions/writer.ts'
import { Company } from '../company/Company.tsx'
import type { Connector } from '../company/connector.ts'
import { Chapters } from './Chapters.tsx'
import { Deadline } from './Deadline.tsx'
import type { Details } from './details.ts'
import { HealthHeader } from './HealthHeader.tsx'
import { KeyFigures } from './KeyFigures.tsx'
import { OverdueRenewals } from './OverdueRenewals.tsx'

interface RenewalTabProps {
  companyId: number
  connector: Connector
  details: Details
  writer: Writer
  page: PageActions
}

/** The "Renewal" card in the middle column of a company record. */
export const RenewalTab = ({ companyId, connector, details, writer, page }: RenewalTabProps) => (
  <Company companyId={companyId} connector={connector}>
    {(card, reload) => (
      <Flex direction="column" gap="md">
        <Deadline renewal={card.renewal} />
        <OverdueRenewals renewals={card.overdueRenewals} />
        <HealthHeader health={card.health} stage={card.account.stage} />
        <KeyFigures card={card} />
        <Actions card={card} companyId={companyId} writer={writer} page={page} onChanged={reload} />
        <Chapters card={card} companyId={companyId} details={details} page={page} onChanged={reload} />
      </Flex>
    )}
  </Company>
)
