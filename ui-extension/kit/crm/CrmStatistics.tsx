import type { CrmStatisticsProps } from '@hubspot/ui-extensions/crm'
import { Statistics, StatisticsItem } from '../Statistics.tsx'
import { Asked } from './Asked.tsx'

export const CrmStatistics = (props: CrmStatisticsProps) => (
  <Asked
    name="CrmStatistics"
    about={[props.objectTypeId, props.statistics]}
    ask={crm => crm.statistics(props)}
  >
    {items => (
      <Statistics>
        {items.map(({ label, value }) => (
          <StatisticsItem key={label} label={label} number={value ?? 'No value'} />
        ))}
      </Statistics>
    )}
  </Asked>
)
