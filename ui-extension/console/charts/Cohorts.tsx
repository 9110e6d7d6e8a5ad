import { CohortsPage, cohortsPath } from '@perennial/shared/wire/cohorts'
import { type Filters, noFilters, pathWith } from '@perennial/shared/wire/filters'
import { useState } from 'react'
import { Alert } from '../../kit/Alert.tsx'
import { Select } from '../../kit/Select.tsx'
import { ask } from '../../src/app/common/connector/ask.ts'
import { Loaded } from '../../src/app/common/load/Loaded.tsx'
import { type Rate, rates } from '../../src/app/pages/cohorts/rate.ts'
import { CohortHeat } from './CohortHeat.tsx'

const choices = Object.entries(rates).map(([value, { label }]) => ({ value, label }))

/** What is left of the customers who began in the same quarter; owner, tier, region and segment narrow it. */
export function Cohorts({ filters: { owner, tier, region, segment } }: { filters: Filters }) {
  const [rate, setRate] = useState<Rate>('net')
  const path = pathWith(cohortsPath, { ...noFilters, owner, tier, region, segment }, { by: 'quarter' })
  return (
    <>
      <Select
        name="rate"
        label="Cohorts show"
        options={choices}
        value={rate}
        onChange={value => setRate(value as Rate)}
      />
      <Loaded what="Cohorts" question={path} answer={() => ask(path, CohortsPage)} compact>
        {({ report }) =>
          report ? (
            <CohortHeat of={report} rate={rate} />
          ) : (
            <Alert title="Cohorts are being worked out">Load the page again in a moment.</Alert>
          )
        }
      </Loaded>
    </>
  )
}
