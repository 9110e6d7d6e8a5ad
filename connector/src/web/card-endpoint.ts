import { CompanyCard } from '@perennial/shared/card'
import { bookWith } from '../view/account-books.ts'
import { shownViews } from '../view/account-views.ts'
import { isCustomer } from '../view/customers.ts'
import type { CardSource } from './card-source.ts'
import { companyEndpoint } from './company-asked.ts'
import { companyCard } from './company-card.ts'
import { storedScore } from './stored-score.ts'

/** GET /v1/cards/company/:id, for the portal the signed request names; with `asOf` as it was known at the end of that day. */
export const companyCardEndpoint = (source: CardSource) =>
  companyEndpoint(source, async ({ tx, scope, id, age }) => {
    const { policy, stages } = source.config
    const [view] = await shownViews(tx, scope, [id])
    if (!view) return null
    const stored = await storedScore(tx, scope, id)
    const book = await bookWith(tx, scope, source.config, view)
    const context = { stored, book, policy, stages, age, isCustomer: isCustomer(view, source.config) }
    return CompanyCard.parse(companyCard(view, context))
  })
