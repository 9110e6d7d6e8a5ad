import { arrOn } from '@perennial/shared/ledger/arr'
import { adjustedContracts } from '@perennial/shared/ledger/contracts/adjusted-contracts'
import type { AccountView } from '@perennial/shared/model/account-view'
import { totals, withDigits } from '@perennial/shared/money'
import { ContactCard } from '@perennial/shared/wire/contact-card'
import type { RecordAccount } from '@perennial/shared/wire/record-card'
import type { Tx } from '../../store/store.ts'
import { isCustomer } from '../../view/customers.ts'
import { formerRoles } from '../../view/former-roles.ts'
import { contactFrom } from '../../view/people.ts'
import { ageOf } from '../age.ts'
import { activityDays, channelsOf, responseOf, touchpointsWith } from './contact-activity.ts'
import { answersOf } from './contact-answers.ts'
import { lastConcluded } from './last-concluded.ts'
import { asLinked, type MirroredRecord } from './mirrored-record.ts'
import { recordAccount } from './record-account.ts'
import type { CardDesk } from './record-card-endpoint.ts'
import { seenAccounts } from './seen-accounts.ts'

const shownAccounts = 10

/** The answer the card on a contact is drawn from: who it is to the renewal, and what was heard of them. */
export async function contactCard(tx: Tx, desk: CardDesk, record: MirroredRecord): Promise<ContactCard> {
  const { scope } = desk
  const { asOf } = scope
  const former = await formerRoles(tx, scope, [record.id])
  const { views, hidden, none } = await seenAccounts(tx, desk, record.companyIds)
  const { id, name, jobTitle, role, formerly, bounced, inactive } = contactFrom(
    asLinked(record, null),
    scope,
    former.get(record.id) ?? null,
  )
  const accounts = await accountsOf(tx, desk, views)
  const touched = touchpointsWith(id, views)
  return ContactCard.parse({
    ...ageOf(desk.scope.asOf, desk.portal, desk.source),
    contact: { id, name, jobTitle, role, formerly, bounced, inactive },
    accounts: accounts.slice(0, shownAccounts),
    customers: accounts.filter(account => account.isCustomer).length,
    hidden,
    noAccount: none,
    atStake: atStake(views, desk),
    activity: channelsOf(touched, asOf),
    activityDays,
    ...responseOf(touched, views, asOf),
    answers: answersOf(id, views, touched, {
      asOf,
      allowedDays: desk.source.config.policy.surveyResponseDays,
    }),
  })
}

async function accountsOf(
  tx: Tx,
  { scope, source: { config } }: CardDesk,
  views: readonly AccountView[],
): Promise<RecordAccount[]> {
  const ids = views.map(({ account }) => account.id)
  const last = await lastConcluded(tx, scope.portalId, ids)
  return views
    .map(view =>
      recordAccount(view, adjustedContracts(view, config.policy), last.get(view.account.id), config),
    )
    .toSorted((a, b) => Number(b.isCustomer) - Number(a.isCustomer) || largest(b) - largest(a))
}

/** For their order only: amounts of several currencies are not compared, the largest figure stands for all. */
const largest = ({ arr }: RecordAccount): number => Math.max(0, ...(arr ?? []).map(({ minor }) => minor))

/** The recurring revenue of all customers together, a sum a currency; null where none is known. */
function atStake(views: readonly AccountView[], { source: { config } }: CardDesk): ContactCard['atStake'] {
  const known = views
    .filter(view => isCustomer(view, config))
    .flatMap(view => arrOn(adjustedContracts(view, config.policy), view.asOf)?.totals ?? [])
  return known.length === 0 ? null : totals(known).map(withDigits)
}
