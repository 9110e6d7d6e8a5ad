import type { AccountView } from '../../model/account-view.ts'
import { type AccountCheck, contractRecord } from './account-check.ts'
import { endsBeforeStart, firstPlausibleDay, isBeforeAnyCrm } from './impossible-dates.ts'
import type { SuspectRecord } from './quality-finding.ts'

const dates = { code: 'impossible-dates', quarantined: false } as const

/** Terms that cannot be. */
export const agreementDates: readonly AccountCheck[] = [
  {
    ...dates,
    label: 'Contracts that end before they start',
    needs: ['contracts'],
    remedy: 'correct the dates in the CRM; the end is not used meanwhile',
    records: ({ view }) => agreed(view, endsBeforeStart),
  },
  {
    ...dates,
    label: `Contracts with dates before ${firstPlausibleDay.slice(0, 4)}`,
    needs: ['contracts'],
    remedy: 'correct the dates in the CRM: a form or an import filled in a default',
    records: ({ view }) => agreed(view, isBeforeAnyCrm),
  },
]

export const ticketsBeforeCustomer: AccountCheck = {
  ...dates,
  label: 'Tickets opened before their company was a customer',
  needs: ['tickets'],
  remedy: 'check their links to companies, and the property mapped to company.customerSince',
  records: ({ view: { account, tickets } }) =>
    tickets
      .filter(({ openedOn }) => account.customerSince !== null && openedOn < account.customerSince)
      .map(({ id, subject, url }) => ({ kind: 'ticket', id, name: subject, url, accountId: account.id })),
}

type Agreed = Parameters<typeof endsBeforeStart>[0]

const agreed = (view: AccountView, isWrong: (dates: Agreed) => boolean): SuspectRecord[] =>
  [...view.deals.filter(({ status }) => status === 'won'), ...view.agreements]
    .filter(isWrong)
    .map(one => contractRecord(view, one))
