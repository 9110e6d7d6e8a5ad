import { Alert, Button, Flex, MultiSelect, Select, Text } from '@hubspot/ui-extensions'
import { Band } from '@perennial/shared/card'
import { Engagement, type FilterChoices, type Filters, RenewalStatus } from '@perennial/shared/wire/filters'
import { bands } from '../../common/words/band.ts'
import { AsOf } from './AsOf.tsx'
import { engagements, filterLabels, statuses } from './filterNames.ts'
import { cleared, isNarrowed, setInVain, type Used } from './used.ts'

interface FilterBarProps {
  filters: Filters
  /** What the page is narrowed by. */
  used: Used
  /** What the address asked for that is no filter. */
  ignored: readonly string[]
  /** Null while it is not known what there is to choose from. */
  choices: FilterChoices | null
  onChange: (filters: Filters) => void
}

/** Offers what narrows the page, and says what else is set. */
export function FilterBar({ filters, used, ignored, choices, onChange }: FilterBarProps) {
  const set = (change: Partial<Filters>) => onChange({ ...filters, ...change })
  const inVain = setInVain(filters, used)
  return (
    <Flex direction="column" gap="sm">
      {ignored.length > 0 ? (
        <Alert title="Part of the address is no filter" variant="warning">
          {`Not used: ${ignored.join('; ')}.`}
        </Alert>
      ) : null}
      {used.length > 0 ? (
        <Flex direction="row" gap="sm" wrap="wrap" align="end">
          {several.map(({ name, options }) =>
            used.includes(name) ? (
              <MultiSelect
                key={name}
                name={name}
                label={filterLabels[name]}
                value={filters[name]}
                options={options}
                onChange={values => set({ [name]: values })}
              />
            ) : null,
          )}
          {singles.map(({ name, of }) =>
            used.includes(name) ? (
              <Select
                key={name}
                name={name}
                label={filterLabels[name]}
                value={filters[name] ?? everyone}
                options={optionsOf(of, choices, filters[name])}
                onChange={value => set({ [name]: value === everyone ? null : String(value) })}
              />
            ) : null,
          )}
          {used.includes('asOf') ? (
            <AsOf day={filters.asOf} days={choices?.days ?? null} onChange={asOf => set({ asOf })} />
          ) : null}
          {isNarrowed(filters, used) ? (
            <Button size="sm" variant="secondary" onClick={() => onChange(cleared(filters, used))}>
              Clear filters
            </Button>
          ) : null}
        </Flex>
      ) : null}
      {inVain === null ? null : <Text variant="microcopy">{`Set but not used here: ${inVain}.`}</Text>}
    </Flex>
  )
}

const several = [
  { name: 'status', options: RenewalStatus.options.map(value => ({ value, label: statuses[value] })) },
  { name: 'band', options: Band.options.map(value => ({ value, label: bands[value].label })) },
  { name: 'engagement', options: Engagement.options.map(value => ({ value, label: engagements[value] })) },
] as const

const singles = [
  { name: 'owner', of: 'owners' },
  { name: 'tier', of: 'tiers' },
  { name: 'region', of: 'regions' },
  { name: 'segment', of: 'segments' },
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
