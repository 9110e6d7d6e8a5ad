import { Flex, Tab, Tabs } from '@hubspot/ui-extensions'
import type { CompanyCard } from '@perennial/shared/card'
import { useState } from 'react'
import type { PageActions } from '../actions/Actions.tsx'
import { Activity } from './Activity.tsx'
import type { Details } from './details.ts'
import { History } from './History.tsx'
import { Money } from './Money.tsx'
import { MoneyDepth } from './MoneyDepth.tsx'
import { People } from './People.tsx'
import { Plan } from './Plan.tsx'
import { RiskReasons } from './RiskReasons.tsx'
import { Usage } from './Usage.tsx'
import { Why } from './Why.tsx'

interface ChaptersProps {
  card: CompanyCard
  companyId: number
  /** null: a past day is shown, of which only the card itself is known. */
  details: Details | null
  page: PageActions
  onChanged: () => void
}

/** What can be read about the company. What a tab asks for beyond the card is asked when it is first opened. */
export function Chapters({ card, companyId, details, page, onChanged }: ChaptersProps) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set(['why']))
  const ofCompany = details && { companyId, details }
  return (
    <Tabs
      defaultSelected="why"
      onSelectedChange={(id: string | number) => setOpened(before => new Set(before).add(String(id)))}
    >
      <Tab tabId="why" title="Why">
        <Flex direction="column" gap="md">
          <RiskReasons renewal={card.renewal} />
          <Why health={card.health} />
          {ofCompany ? <History {...ofCompany} /> : null}
        </Flex>
      </Tab>
      <Tab tabId="money" title="Money">
        <Flex direction="column" gap="md">
          <Money renewal={card.renewal} arr={card.arr} expansion={card.expansion} />
          {ofCompany && opened.has('money') ? (
            <MoneyDepth {...ofCompany} page={page} onChanged={onChanged} />
          ) : null}
        </Flex>
      </Tab>
      <Tab tabId="people" title="People">
        <People people={card.people} missingRoles={card.missingRoles} relationship={card.relationship} />
      </Tab>
      {ofCompany ? (
        <Tab tabId="plan" title="Plan">
          {opened.has('plan') ? <Plan {...ofCompany} /> : null}
        </Tab>
      ) : null}
      {ofCompany && card.hasUsage ? (
        <Tab tabId="usage" title="Usage">
          {opened.has('usage') ? <Usage {...ofCompany} /> : null}
        </Tab>
      ) : null}
      <Tab tabId="activity" title="Activity">
        <Activity touchpoints={card.touchpoints} />
      </Tab>
    </Tabs>
  )
}
