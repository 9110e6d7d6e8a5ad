import type { Express } from 'express'
import { companyCardEndpoint } from '../card-endpoint.ts'
import { contactCard } from '../cards/contact-card.ts'
import { dealCard } from '../cards/deal-card.ts'
import { recordCardEndpoint } from '../cards/record-card-endpoint.ts'
import { ticketCard } from '../cards/ticket-card.ts'
import { companyHistoryEndpoint, replayedHistoryEndpoint } from '../company-history.ts'
import { companyMoneyEndpoint } from '../company-money.ts'
import { companyPlanEndpoint } from '../company-plan.ts'
import { companyUsageEndpoint } from '../company-usage.ts'
import { salesCardEndpoint } from '../sales-card-endpoint.ts'
import type { WebOptions } from '../web-options.ts'

/** What the cards show. */
export function cardRoutes(app: Express, options: WebOptions): void {
  app.get('/v1/cards/company/:id', companyCardEndpoint(options))
  app.get('/v1/cards/deal/:id', recordCardEndpoint(options, 'deal', dealCard))
  app.get('/v1/cards/contact/:id', recordCardEndpoint(options, 'contact', contactCard))
  app.get('/v1/cards/ticket/:id', recordCardEndpoint(options, 'ticket', ticketCard))
  app.get('/v1/cards/company/:id/sales', salesCardEndpoint(options))
  app.get('/v1/cards/company/:id/history', companyHistoryEndpoint(options))
  app.get('/v1/cards/company/:id/history/replayed', replayedHistoryEndpoint(options))
  app.get('/v1/cards/company/:id/money', companyMoneyEndpoint(options))
  app.get('/v1/cards/company/:id/plan', companyPlanEndpoint(options))
  app.get('/v1/cards/company/:id/usage', companyUsageEndpoint(options))
}
