import { Flex, Tab, Tabs } from '@hubspot/ui-extensions'
import { Actions, type PageActions } from '../actions/Actions.tsx'
import type { Writer } from '../actions/writer.ts'
import { Company } from '../company/Company.tsx'
import type { Connector } from '../company/connector.ts'
import { Activity } from './Activity.tsx'
import { Deadline } from './Deadline.tsx'
import { HealthHeader } from './HealthHeader.tsx'
import { KeyFigures } from './KeyFigures.tsx'
import { Money } from './Money.tsx'
import { People } from './People.tsx'
import { RiskReasons } from './RiskReasons.tsx'
import { Why } from './Why.tsx'

interface RenewalTabProps {
  companyId: number
  connector: Connector
  writer: Writer
  page: PageActions
}

/** The "Renewal" card in the middle column of a company record. */
export const RenewalTab = ({ companyId, connector, writer, page }: RenewalTabProps) => (
  <Company companyId={companyId} connector={connector}>
    {(card, reload) => (
      <Flex direction="column" gap="md">
        <Deadline renewal={card.renewal} />
        <HealthHeader health={card.health} stage={card.account.stage} />
        <KeyFigures card={card} />
        <Actions card={card} companyId={companyId} writer={writer} page={page} onChanged={reload} />
        <Tabs defaultSelected="why">
          <Tab tabId="why" title="Why">
            <Flex direction="column" gap="md">
              <RiskReasons renewal={card.renewal} />
              <Why health={card.health} />
            </Flex>
          </Tab>
          <Tab tabId="money" title="Money">
            <Money renewal={card.renewal} arr={card.arr} expansion={card.expansion} />
          </Tab>
          <Tab tabId="people" title="People">
            <People people={card.people} missingRoles={card.missingRoles} />
          </Tab>
          <Tab tabId="activity" title="Activity">
            <Activity touchpoints={card.touchpoints} />
          </Tab>
        </Tabs>
      </Flex>
    )}
  </Company>
)
