import { ApprovalsPage, approvalsPath } from '@perennial/shared/wire/approvals'
import type { Filters } from '@perennial/shared/wire/filters'
import { ask } from '../../common/connector/ask.ts'
import { type Decide, httpDecide } from '../../common/decide/connector.ts'

export interface ApprovalsConnector {
  approvals(filters: Filters): Promise<ApprovalsPage>
  decide: Decide
}

export const httpApprovals: ApprovalsConnector = {
  approvals: filters => ask(approvalsPath(filters), ApprovalsPage),
  decide: httpDecide,
}
