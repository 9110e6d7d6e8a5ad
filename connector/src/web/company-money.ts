import type { AccountBook } from '@perennial/shared/ledger/account-book'
import { type AccountBridge, accountBridge } from '@perennial/shared/ledger/movements/account-bridge'
import type { LedgerFacts } from '@perennial/shared/model/account-view'
import { withDigits } from '@perennial/shared/money'
import { CompanyMoney } from '@perennial/shared/wire/company-money'
import { fromCrm } from '../forecast/renewal-sources.ts'
import { oneBook } from '../view/account-books.ts'
import { ledgerFacts } from '../view/ledger-facts.ts'
import { storedAdjustments } from '../view/stored-adjustments.ts'
import type { CardSource } from './card-source.ts'
import { companyEndpoint } from './company-asked.ts'
import { contractFacts } from './contract-facts.ts'
import { moneyEdits } from './money-edits.ts'
import { pastRenewals } from './past-renewals.ts'

/** GET /v1/cards/company/:id/money: the bridge of the fiscal year, contract terms, past renewals, edits by hand. */
export const companyMoneyEndpoint = (source: CardSource) =>
  companyEndpoint(source, async ({ tx, scope, id, age, viewer }) => {
    const { config } = source
    const { policy } = config
    const [facts] = await ledgerFacts(tx, scope, [id])
    if (!facts) return null
    const book = (await oneBook(tx, scope, config, id)) ?? withoutRevenue(facts)
    const stored = await storedAdjustments(tx, scope, id)
    return CompanyMoney.parse({
      ...age,
      bridge: bridgeOf(accountBridge(book, scope.asOf, policy.ledger)),
      facts: contractFacts(facts, policy),
      renewals: pastRenewals({ book, ...fromCrm(facts, policy) }, scope.asOf, policy),
      edits: moneyEdits(stored, book, policy, viewer),
    })
  })

/** A company that is no customer has no book. */
const withoutRevenue = ({ account }: LedgerFacts): AccountBook => ({
  account: { ...account, owner: account.ownerId },
  lines: [],
  adjustments: [],
})

const bridgeOf = ({ label, open, close, currencies }: AccountBridge): CompanyMoney['bridge'] => ({
  label,
  open,
  close,
  currencies: currencies.map(({ currency, ...bridge }) => {
    const money = (minor: number) => withDigits({ minor, currency })
    return {
      open: money(bridge.open),
      movements: bridge.movements.map(({ amount, ...movement }) => ({ ...movement, amount: money(amount) })),
      close: money(bridge.close),
    }
  }),
})
