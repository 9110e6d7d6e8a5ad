import type { Scored } from '../../assessment.ts'
import { inForce } from '../../ledger/contracts/in-force.ts'
import { type AccountCheck, accountIf, contractRecord } from './account-check.ts'
import { amountChecks } from './amount-checks.ts'
import { agreementDates, ticketsBeforeCustomer } from './date-checks.ts'
import { isCountOfContacts } from './quarantine-reasons.ts'

const contactsAsUsers: AccountCheck = {
  code: 'contacts-as-users',
  label: 'Accounts whose imported active users are their contacts, week after week',
  needs: ['active_users'],
  quarantined: true,
  remedy: 'export the people who used the product from the product itself, and import that as active_users',
  records: accountIf(({ view }) => view.quarantine.some(isCountOfContacts)),
}

const ownerNeverLogs: AccountCheck = {
  code: 'owner-never-logs',
  label: 'Accounts whose owner logs no two-way contact with anybody',
  needs: ['touchpoints'],
  quarantined: false,
  remedy: "connect the owner's inbox and calendar to the CRM: their accounts are unknown here, not silent",
  records: accountIf(({ view }) => view.ownerLogs === false),
}

const assumedTerms: AccountCheck = {
  code: 'assumed-terms',
  label: 'Contracts in force whose renewal date is assumed',
  needs: ['contracts'],
  quarantined: false,
  remedy:
    'enter the end or the term in the CRM, or confirm the dates with `perennial confirm`, the largest first',
  records: ({ contracts, view }: Scored) =>
    contracts
      .filter(contract => inForce(contract, view.asOf) && contract.origins.term.basis === 'assumed')
      .map(contract => contractRecord(view, contract)),
}

/** Every check of accounts one by one. */
export const accountChecks: readonly AccountCheck[] = [
  contactsAsUsers,
  ...amountChecks,
  ...agreementDates,
  ticketsBeforeCustomer,
  ownerNeverLogs,
  assumedTerms,
]
