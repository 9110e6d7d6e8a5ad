import type { RowsConnector } from '../rows/connector.ts'
import { Rows } from '../rows/Rows.tsx'
import type { PageProps } from '../shell/Page.ts'

/** The renewals to come and those overdue, the earliest first. */
export const RenewalsPage = ({ connector, filters }: PageProps<RowsConnector>) => (
  <Rows connector={connector} filters={filters} usual={{ metric: 'pipeline', sort: 'due' }} />
)
