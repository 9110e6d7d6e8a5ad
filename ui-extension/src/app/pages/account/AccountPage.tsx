import { Flex, Heading, Tab, Tabs } from '@hubspot/ui-extensions'
import { PageBreadcrumbs, usePageRoute } from '@hubspot/ui-extensions/pages'
import { companyCardPath } from '@perennial/shared/card'
import { paramsOf } from '@perennial/shared/wire/filters'
import { NotACustomer } from '../../cards/company/NotACustomer.tsx'
import { Activity } from '../../cards/tab/Activity.tsx'
import { Deadline } from '../../cards/tab/Deadline.tsx'
import { HealthHeader } from '../../cards/tab/HealthHeader.tsx'
import { KeyFigures } from '../../cards/tab/KeyFigures.tsx'
import { Money } from '../../cards/tab/Money.tsx'
import { OverdueRenewals } from '../../cards/tab/OverdueRenewals.tsx'
import { People } from '../../cards/tab/People.tsx'
import { RiskReasons } from '../../cards/tab/RiskReasons.tsx'
import { Why } from '../../cards/tab/Why.tsx'
import { Loaded } from '../../common/load/Loaded.tsx'
import { Replayed } from '../rows/Replayed.tsx'
import type { PageProps } from '../shell/Page.ts'
import type { AccountConnector } from './connector.ts'

/** One account's story: what its card says, of any day. */
export function AccountPage({ connector, filters }: PageProps<AccountConnector>) {
  const { params } = usePageRoute()
  const id = params.id ?? ''
  const { asOf } = filters
  return (
    <Loaded
      what="Health and renewal"
      question={companyCardPath(id, asOf)}
      answer={() => connector.account(id, asOf)}
    >
      {card => (
        <Flex direction="column" gap="md">
          <PageBreadcrumbs>
            <PageBreadcrumbs.PageLink to="/accounts" params={paramsOf(filters)}>
              Accounts
            </PageBreadcrumbs.PageLink>
            <PageBreadcrumbs.Current>{card.account.name}</PageBreadcrumbs.Current>
          </PageBreadcrumbs>
          <Heading>{card.account.name}</Heading>
          <Replayed of={{ asOf: card.asOf, replayed: asOf === card.asOf }} />
          {card.account.isCustomer ? (
            <>
              <Deadline renewal={card.renewal} />
              <OverdueRenewals renewals={card.overdueRenewals} />
              <HealthHeader health={card.health} stage={card.account.stage} />
              <KeyFigures card={card} />
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
                  <People
                    people={card.people}
                    missingRoles={card.missingRoles}
                    relationship={card.relationship}
                  />
                </Tab>
                <Tab tabId="activity" title="Activity">
                  <Activity touchpoints={card.touchpoints} />
                </Tab>
              </Tabs>
            </>
          ) : (
            <NotACustomer name={card.account.name} />
          )}
        </Flex>
      )}
    </Loaded>
  )
}
