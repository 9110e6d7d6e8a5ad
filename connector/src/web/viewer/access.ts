import { type Role, roleNames } from '../../config/roles.ts'

/** Who may make a request, and what it is about. */
export interface Access {
  may: readonly Role[]
  /**
   * `account`, `deal`, `contact`, `ticket`, `alert`: the one `:id` names, of an account in the asker's book. `book`: all accounts the
   * asker sees, to which the endpoint limits itself. `portal`: nothing that belongs to one account manager.
   */
  about: 'account' | 'deal' | 'contact' | 'ticket' | 'alert' | 'book' | 'portal'
}

type Route = `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /v1/${string}`
export type AccessTable = Readonly<Record<Route, Access>>

/** Health, risk and sentiment are for those who look after the customer. */
const care: readonly Role[] = ['account_manager', 'revops']
/** Contracts, revenue and what is expected of it. */
const money: readonly Role[] = ['finance', 'account_manager', 'revops']
const revops: readonly Role[] = ['revops']

/** Every signed request there is. What is not in it is answered to nobody. The first that fits counts. */
export const access: AccessTable = {
  'GET /v1/cards/company/:id': { may: care, about: 'account' },
  'GET /v1/cards/company/:id/sales': { may: roleNames, about: 'portal' },
  'GET /v1/confirmations': { may: money, about: 'book' },
  'GET /v1/data-quality': { may: revops, about: 'portal' },
  'POST /v1/accounts/:id/confirmations': { may: care, about: 'account' },
  'GET /v1/accounts/:id/adjustments': { may: money, about: 'account' },
  'POST /v1/accounts/:id/adjustments': { may: care, about: 'account' },
  'POST /v1/accounts/:id/adjustments/preview': { may: care, about: 'account' },
  'POST /v1/accounts/:id/adjustments/:adjustmentId/undo': { may: care, about: 'account' },
  'POST /v1/accounts/:id/adjustments/:adjustmentId/decision': { may: money, about: 'account' },
  'GET /v1/overrides': { may: care, about: 'book' },
  'GET /v1/accounts/:id/overrides': { may: care, about: 'account' },
  'POST /v1/accounts/:id/overrides': { may: care, about: 'account' },
  'POST /v1/accounts/:id/overrides/preview': { may: care, about: 'account' },
  'POST /v1/accounts/:id/overrides/:overrideId/end': { may: care, about: 'account' },
  'GET /v1/alerts': { may: care, about: 'book' },
  'GET /v1/alerts/digest': { may: care, about: 'book' },
  'POST /v1/alerts/:id/snooze': { may: care, about: 'alert' },
  'POST /v1/alerts/:id/close': { may: care, about: 'alert' },
  'POST /v1/alerts/:id/feedback': { may: care, about: 'alert' },
  'GET /v1/segments': { may: care, about: 'book' },
  'GET /v1/segments/:name': { may: care, about: 'book' },
  'POST /v1/segments/test': { may: care, about: 'book' },
  'GET /v1/accounts/:id/stage': { may: care, about: 'account' },
  'POST /v1/accounts/:id/stage': { may: care, about: 'account' },
  'GET /v1/accounts/:id/alerts': { may: care, about: 'account' },
  'POST /v1/accounts/:id/touchpoints': { may: care, about: 'account' },
  'POST /v1/accounts/:id/forecast-calls': { may: care, about: 'account' },
  'POST /v1/accounts/:id/forecast-calls/preview': { may: care, about: 'account' },
  'GET /v1/cards/company/:id/history': { may: care, about: 'account' },
  'GET /v1/cards/company/:id/history/replayed': { may: care, about: 'account' },
  'GET /v1/cards/company/:id/money': { may: care, about: 'account' },
  'GET /v1/cards/company/:id/plan': { may: care, about: 'account' },
  'GET /v1/cards/company/:id/usage': { may: care, about: 'account' },
  'GET /v1/cards/deal/:id': { may: care, about: 'deal' },
  'GET /v1/cards/contact/:id': { may: care, about: 'contact' },
  'GET /v1/cards/ticket/:id': { may: care, about: 'ticket' },
  'GET /v1/contacts/:id/role': { may: care, about: 'contact' },
  'POST /v1/contacts/:id/role': { may: care, about: 'contact' },
  'GET /v1/portfolio/filters': { may: money, about: 'book' },
  'GET /v1/portfolio/overview': { may: money, about: 'book' },
  'GET /v1/portfolio/forecast-fan': { may: money, about: 'book' },
  'GET /v1/portfolio/accounts': { may: money, about: 'book' },
  'GET /v1/pages/cohorts': { may: money, about: 'book' },
  'GET /v1/pages/cohorts/customers': { may: money, about: 'book' },
  'GET /v1/pages/approvals': { may: money, about: 'book' },
  'GET /v1/pages/segments': { may: care, about: 'book' },
  'POST /v1/pages/segments/try': { may: care, about: 'book' },
  'POST /v1/segments': { may: revops, about: 'portal' },
  'POST /v1/segments/delete': { may: revops, about: 'portal' },
  'GET /v1/pages/alerts': { may: care, about: 'book' },
  'GET /v1/pages/data-health': { may: care, about: 'book' },
  'GET /v1/settings': { may: revops, about: 'portal' },
  'GET /v1/settings/draft': { may: revops, about: 'portal' },
  'POST /v1/settings/draft': { may: revops, about: 'portal' },
  'POST /v1/settings/draft/discard': { may: revops, about: 'portal' },
  'POST /v1/settings/what-if': { may: revops, about: 'portal' },
  'POST /v1/settings/backtest': { may: revops, about: 'portal' },
  'POST /v1/settings/policy-effect': { may: revops, about: 'portal' },
  'POST /v1/settings/publish': { may: revops, about: 'portal' },
  'POST /v1/settings/rollback': { may: revops, about: 'portal' },
  'GET /v1/settings/versions': { may: revops, about: 'portal' },
}
