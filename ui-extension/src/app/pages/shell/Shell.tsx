import { Flex } from '@hubspot/ui-extensions'
import { PageTitle } from '@hubspot/ui-extensions/pages'
import type { Filters } from '@perennial/shared/wire/filters'
import type { ReactNode } from 'react'
import { useLoaded } from '../../common/load/useLoaded.ts'
import type { ShellConnector } from './connector.ts'
import { FilterBar } from './FilterBar.tsx'
import { Navigation, type Place } from './Navigation.tsx'
import type { Used } from './used.ts'
import { useFilters } from './useFilters.ts'

interface ShellProps {
  title: string
  places: readonly Place[]
  /** The filters the page is narrowed by. */
  used: Used
  connector: ShellConnector
  children: (filters: Filters) => ReactNode
}

/** Around every page: its title, the way to the others, and of the filters all of them share those it uses. */
export function Shell({ title, places, used, connector, children }: ShellProps) {
  const { path, filters, ignored, narrow } = useFilters()
  const { state } = useLoaded('filter choices', connector.choices)
  return (
    <Flex direction="column" gap="md">
      <PageTitle>{title}</PageTitle>
      <Navigation places={places} current={path} filters={filters} />
      <FilterBar
        filters={filters}
        used={used}
        ignored={ignored}
        choices={state.status === 'ready' ? state.value : null}
        onChange={narrow}
      />
      {children(filters)}
    </Flex>
  )
}
