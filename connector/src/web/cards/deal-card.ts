import { yearlyOfRenewal } from '@perennial/shared/forecast/yearly-of-renewal'
import { twoWayWithin } from '@perennial/shared/health/measures/two-way'
import { adjustedContracts } from '@perennial/shared/ledger/contracts/adjusted-contracts'
import type { AccountView } from '@perennial/shared/model/account-view'
import type { Deal } from '@perennial/shared/model/deal'
import { type Money, withDigits } from '@perennial/shared/money'
import { DealCard } from '@perennial/shared/wire/deal-card'
import { fromCrm } from '../../forecast/renewal-sources.ts'
import { storedCalls } from '../../forecast/stored-calls.ts'
import type { Tx } from '../../store/store.ts'
import { oneBook } from '../../view/account-books.ts'
import { dealFrom } from '../../view/deals.ts'
import { numberOf } from '../../view/values.ts'
import { ageOf } from '../age.ts'
import { missingRoles } from '../card-people.ts'
import { dealRenewal, renewalOfDeal } from './deal-renewal.ts'
import { lastConcluded } from './last-concluded.ts'
import { asLinked, type MirroredRecord } from './mirrored-record.ts'
import { recordAccount } from './record-account.ts'
import type { CardDesk } from './record-card-endpoint.ts'
import { seenAccounts } from './seen-accounts.ts'

/** Days in which who took part in a contact counts as heard. */
const heardDays = 90

/** The answer the card on a deal is drawn from: the renewal it is about, and how far its amount is from what is up for renewal. */
export async function dealCard(tx: Tx, desk: CardDesk, record: MirroredRecord): Promise<DealCard> {
  const { scope, source } = desk
  const { config } = source
  // A deal counts at one company.
  const { views, none } = await seenAccounts(tx, desk, record.companyIds.slice(0, 1))
  const [view] = views
  const deal = view?.deals.find(({ id }) => id === record.id) ?? dealFrom(asLinked(record, null), [], scope)
  const contracts = view === undefined ? [] : adjustedContracts(view, config.policy)
  const last = view && (await lastConcluded(tx, scope.portalId, [view.account.id])).get(view.account.id)
  const found = view === undefined ? null : await renewalFound(tx, desk, deal, view)
  const renewed = contracts.filter(({ id }) => found?.renewal.lines.includes(id))
  const yearly = yearlyOfRenewal(deal, renewed, config.policy)
  const told = { deal, contracts, calls: found?.calls ?? [], last, policy: config.policy, asOf: scope.asOf }
  return DealCard.parse({
    ...ageOf(desk.scope.asOf, desk.portal, desk.source),
    deal: {
      ...saidOf(deal),
      yearly: yearly && { amount: withDigits(yearly.value), because: yearly.rule },
      stageProbability: shareOf(numberOf(record.properties, scope.mapping.deal.stageProbability)),
    },
    account: view === undefined ? null : recordAccount(view, contracts, last, config),
    noAccount: none,
    renewal: found && dealRenewal(found.renewal, found.all, told),
    gap: found && yearly && gapBetween(yearly.value, found.renewal.target),
    heard: { people: view === undefined ? 0 : heardIn(view), days: heardDays },
    missingRoles: view === undefined ? [] : missingRoles(view),
  })
}

const saidOf = ({ id, name, status, closeDate, purpose }: Deal) => ({
  id,
  name,
  status,
  closeDate,
  isRenewal: purpose === 'renewal',
})

/** Null for a deal that renews nothing, and for an account that is no customer. */
async function renewalFound(tx: Tx, { scope, source: { config } }: CardDesk, deal: Deal, view: AccountView) {
  if (deal.purpose !== 'renewal') return null
  const book = await oneBook(tx, scope, config, view.account.id)
  if (book === null) return null
  const { policy } = config
  const found = renewalOfDeal(deal, { book, ...fromCrm(view, policy) }, scope.asOf, policy)
  return found && { ...found, calls: await storedCalls(tx, scope, [view.account.id]) }
}

/** Only amounts in one and the same currency can be compared. */
function gapBetween(yearly: Money, target: readonly Money[] | null): DealCard['gap'] {
  const [only, ...others] = target ?? []
  if (only === undefined || others.length > 0 || only.currency !== yearly.currency) return null
  return withDigits({ ...only, minor: yearly.minor - only.minor })
}

function heardIn(view: AccountView): number {
  const here = new Set(view.contacts.map(({ id }) => id))
  const heard = twoWayWithin(view, view.asOf, heardDays).flatMap(({ contactIds }) => contactIds)
  return new Set(heard.filter(id => here.has(id))).size
}

const shareOf = (number: number | null): number | null =>
  number !== null && number >= 0 && number <= 1 ? number : null
