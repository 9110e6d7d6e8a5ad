import { Text } from '@hubspot/ui-extensions'
import { paramsOf } from '@perennial/shared/wire/filters'
import type { PageProps } from '../shell/Page.ts'
import type { OverviewConnector } from './connector.ts'

/** The portfolio at a glance. */
export const OverviewPage = ({ filters }: PageProps<OverviewConnector>) => (
  <Text>{`${Object.keys(paramsOf(filters)).length} filters`}</Text>
)
