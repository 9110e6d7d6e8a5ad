import { Button, ButtonRow, EmptyState, Flex, Select, Text } from '@hubspot/ui-extensions'
import type { CohortCustomersPage, CohortPeriod, CohortsReport } from '@perennial/shared/wire/cohorts'
import { useState } from 'react'
import { Loaded } from '../../common/load/Loaded.tsx'
import type { Narrowed } from '../narrow/narrowed.ts'
import { WorkingOut } from '../narrow/WorkingOut.tsx'
import { CohortCustomers } from './CohortCustomers.tsx'
import { CohortTable } from './CohortTable.tsx'
import type { Cell, CohortsConnector } from './connector.ts'
import { type Rate, rates } from './rate.ts'

const periods: readonly { label: string; value: CohortPeriod }[] = [
  { label: 'Month', value: 'month' },
  { label: 'Quarter', value: 'quarter' },
  { label: 'Year', value: 'year' },
]
const shown = Object.entries(rates).map(([value, { label }]) => ({ label, value: value as Rate }))

/** What is left of the customers who began together, by how long they have been customers. */
export function CohortsPage({ connector, filters }: { connector: CohortsConnector; filters: Narrowed }) {
  const [by, setBy] = useState<CohortPeriod>('quarter')
  const [rate, setRate] = useState<Rate>('net')
  const [opened, setOpened] = useState<(Cell & { in: string }) | null>(null)
  const { owner, tier, region, segment } = filters
  const asked = JSON.stringify([by, owner, tier, region, segment])
  return (
    <Flex direction="column" gap="md">
      <Flex direction="row" gap="sm" wrap="wrap">
        <Select
          name="by"
          label="Began in the same"
          options={[...periods]}
          value={by}
          onChange={value => setBy(value as CohortPeriod)}
        />
        {opened?.in === asked ? null : (
          <Select
            name="rate"
            label="Show"
            options={shown}
            value={rate}
            onChange={value => setRate(value as Rate)}
          />
        )}
      </Flex>
      {opened?.in === asked ? (
        <Opened
          question={`${asked} ${opened.cohort} ${opened.age}`}
          by={by}
          answer={() => connector.customers(by, opened, filters)}
          onClose={() => setOpened(null)}
        />
      ) : (
        <Loaded what="Cohorts" question={asked} answer={() => connector.cohorts(by, filters)}>
          {({ report, workedOut }, reload) => (
            <Flex direction="column" gap="sm">
              {report ? (
                <Report report={report} rate={rate} onOpen={cell => setOpened({ ...cell, in: asked })} />
              ) : null}
              <WorkingOut workedOut={workedOut} onWait={reload} />
            </Flex>
          )}
        </Loaded>
      )}
    </Flex>
  )
}

interface OpenedProps {
  question: string
  by: CohortPeriod
  answer: () => Promise<CohortCustomersPage>
  onClose: () => void
}

/** What a share opened to; the way back is there while it loads, and where it failed. */
const Opened = ({ question, by, answer, onClose }: OpenedProps) => (
  <Flex direction="column" gap="sm">
    <ButtonRow>
      <Button size="xs" variant="secondary" onClick={onClose}>
        Back to all cohorts
      </Button>
    </ButtonRow>
    <Loaded what="The customers of the cohort" question={question} answer={answer}>
      {({ report, workedOut }, reload) => (
        <Flex direction="column" gap="sm">
          {report ? <CohortCustomers of={report} by={by} /> : null}
          <WorkingOut workedOut={workedOut} onWait={reload} />
        </Flex>
      )}
    </Loaded>
  </Flex>
)

interface ReportProps {
  report: CohortsReport
  rate: Rate
  onOpen: (cell: Cell) => void
}

function Report({ report, rate, onOpen }: ReportProps) {
  if (report.cohorts.length === 0)
    return (
      <EmptyState title="No cohort yet" layout="vertical">
        <Text>{`Nobody of these began to pay in a ${report.by} that is over.`}</Text>
      </EmptyState>
    )
  return (
    <Flex direction="column" gap="sm">
      <CohortTable report={report} rate={rate} onOpen={onOpen} />
      {report.unconverted.map(({ currency, customers }) => (
        <Text key={currency}>
          {`Not in these figures: ${customers} paying in ${currency}; no rate into ${report.currency} is known.`}
        </Text>
      ))}
    </Flex>
  )
}
