import { ApprovalsPage, approvalsPath } from '@perennial/shared/wire/approvals'
import { ask } from '../../common/connector/ask.ts'
import { type Decide, httpDecide } from '../../common/decide/connector.ts'
import { type Narrowed, pathOf } from '../narrow/narrowed.ts'

export interface ApprovalsConnector {
  approvals(narrowed: Narrowed): Promise<ApprovalsPage>
  decide: Decide
}

export const httpApprovals: ApprovalsConnector = {
  approvals: ({ owner, tier, region, segment }) =>
    ask(pathOf(approvalsPath, { owner, tier, region, segment }), ApprovalsPage),
  decide: httpDecide,
}
