import type { RowsConnector } from '../rows/connector.ts'
import { Rows } from '../rows/Rows.tsx'
import type { PageProps } from '../shell/Page.ts'

/** All accounts, or those behind the number that was opened. */
export const AccountsPage = ({ connector, filters }: PageProps<RowsConnector>) => (
  <Rows connector={connector} filters={filters} usual={{ metric: 'accounts', sort: '-amount' }} />
)
