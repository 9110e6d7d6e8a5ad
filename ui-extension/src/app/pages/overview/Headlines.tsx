import { Statistics, StatisticsItem, Text } from '@hubspot/ui-extensions'
import type { Filters } from '@perennial/shared/wire/filters'
import type { Overview } from '@perennial/shared/wire/overview'
import { useReader } from '../../common/words/Reader.tsx'
import { headlines } from './headline.ts'
import { Opened } from './Opened.tsx'

/** The numbers that are read first, each with its way to its rows. */
export function Headlines({ of, filters }: { of: Overview; filters: Filters }) {
  const reader = useReader()
  return (
    <Statistics>
      {headlines(of, reader).map(({ label, number, note, metric }) => (
        <StatisticsItem key={label} label={label} number={number}>
          <Text variant="microcopy">{note}</Text>
          {metric === null ? null : (
            <Opened metric={metric} filters={filters}>
              Show rows
            </Opened>
          )}
        </StatisticsItem>
      ))}
    </Statistics>
  )
}
