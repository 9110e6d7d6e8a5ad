import { EmptyState, Flex, Select, Text } from '@hubspot/ui-extensions'
import type { CohortPeriod, CohortsReport } from '@perennial/shared/wire/cohorts'
import { useState } from 'react'
import { Loaded } from '../../common/load/Loaded.tsx'
import type { Narrowed } from '../narrow/narrowed.ts'
import { WorkingOut } from '../narrow/WorkingOut.tsx'
import { CohortTable } from './CohortTable.tsx'
import type { CohortsConnector } from './connector.ts'
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
  const { owner, tier, region, segment } = filters
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
        <Select
          name="rate"
          label="Show"
          options={shown}
          value={rate}
          onChange={value => setRate(value as Rate)}
        />
      </Flex>
      <Loaded
        what="Cohorts"
        question={JSON.stringify([by, owner, tier, region, segment])}
        answer={() => connector.cohorts(by, filters)}
      >
        {({ report, workedOut }, reload) => (
          <Flex direction="column" gap="sm">
            {report ? <Report report={report} rate={rate} /> : null}
            <WorkingOut workedOut={workedOut} onWait={reload} />
          </Flex>
        )}
      </Loaded>
    </Flex>
  )
}

function Report({ report, rate }: { report: CohortsReport; rate: Rate }) {
  if (report.cohorts.length === 0)
    return (
      <EmptyState title="No cohort yet" layout="vertical">
        <Text>{`Nobody of these began to pay in a ${report.by} that is over.`}</Text>
      </EmptyState>
    )
  return (
    <Flex direction="column" gap="sm">
      <CohortTable report={report} rate={rate} />
      {report.unconverted.map(({ currency, customers }) => (
        <Text key={currency}>
          {`Not in these figures: ${customers} paying in ${currency}; no rate into ${report.currency} is known.`}
        </Text>
      ))}
    </Flex>
  )
}
