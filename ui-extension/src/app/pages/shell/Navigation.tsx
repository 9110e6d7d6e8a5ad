import { Flex, Text } from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import { type Filters, paramsOf } from '@perennial/shared/wire/filters'

/** A page that can be gone to from every other one. */
export interface Place {
  path: string
  title: string
}

interface NavigationProps {
  places: readonly Place[]
  current: string
  filters: Filters
}

/** The pages side by side; a page is left with its filters. */
export const Navigation = ({ places, current, filters }: NavigationProps) => (
  <Flex direction="row" gap="md" wrap="wrap">
    {places.map(({ path, title }) =>
      path === current ? (
        <Text key={path} format={{ fontWeight: 'bold' }}>
          {title}
        </Text>
      ) : (
        <PageLink key={path} to={path} params={paramsOf(filters)}>
          {title}
        </PageLink>
      ),
    )}
  </Flex>
)
