import { Alert, Button, Flex, MultiSelect, Select } from '@hubspot/ui-extensions'
import { Band } from '@perennial/shared/card'
import {
  Engagement,
  type FilterChoices,
  type Filters,
  noFilters,
  paramsOf,
  RenewalStatus,
} from '@perennial/shared/wire/filters'
import { bands } from '../../common/words/band.ts'
import { AsOf } from './AsOf.tsx'
import { engagements, statuses } from './filterNames.ts'

interface FilterBarProps {
  filters: Filters
  /** What the address asked for that is no filter. */
  ignored: readonly string[]
  /** Null while it is not known what there is to choose from. */
  choices: FilterChoices | null
  onChange: (filters: Filters) => void
}

/** Narrows every page alike. */
export function FilterBar({ filters, ignored, choices, onChange }: FilterBarProps) {
  const set = (change: Partial<Filters>) => onChange({ ...filters, ...change })
  return (
    <Flex direction="column" gap="sm">
      {ignored.length > 0 ? (
        <Alert title="Part of the address is no filter" variant="warning">
          {`Not used: ${ignored.join('; ')}.`}
        </Alert>
      ) : null}
      <Flex direction="row" gap="sm" wrap="wrap" align="end">
        <MultiSelect
          name="status"
          label="Renewal"
          value={filters.status}
          options={RenewalStatus.options.map(value => ({ value, label: statuses[value] }))}
          onChange={status => set({ status: status as RenewalStatus[] })}
        />
        <MultiSelect
          name="band"
          label="Health"
          value={filters.band}
          options={Band.options.map(value => ({ value, label: bands[value].label }))}
          onChange={band => set({ band: band as Band[] })}
        />
        <MultiSelect
          name="engagement"
          label="Engagement"
          value={filters.engagement}
          options={Engagement.options.map(value => ({ value, label: engagements[value] }))}
          onChange={engagement => set({ engagement: engagement as Engagement[] })}
        />
        {singles.map(({ name, label, of }) => (
          <Select
            key={name}
            name={name}
            label={label}
            value={filters[name] ?? everyone}
            options={optionsOf(of, choices, filters[name])}
            onChange={value => set({ [name]: value === everyone ? null : String(value) })}
          />
        ))}
        <AsOf day={filters.asOf} days={choices?.days ?? null} onChange={asOf => set({ asOf })} />
        {Object.keys(paramsOf(filters)).length > 0 ? (
          <Button size="sm" variant="secondary" onClick={() => onChange(noFilters)}>
            Clear filters
          </Button>
        ) : null}
      </Flex>
    </Flex>
  )
}

const singles = [
  { name: 'owner', label: 'Owner', of: 'owners' },
  { name: 'tier', label: 'Tier', of: 'tiers' },
  { name: 'region', label: 'Region', of: 'regions' },
  { name: 'segment', label: 'Segment', of: 'segments' },
] as const

/** Stands for no choice: a select has no empty value. */
const everyone = '*'

/** A chosen value that is no longer among the choices is still shown. */
function optionsOf(
  of: (typeof singles)[number]['of'],
  choices: FilterChoices | null,
  chosen: string | null,
): { value: string; label: string }[] {
  const known = choices?.[of] ?? []
  const lost = chosen !== null && !known.some(({ value }) => value === chosen)
  return [{ value: everyone, label: 'All' }, ...known, ...(lost ? [{ value: chosen, label: chosen }] : [])]
}
