import type { Account } from './account.ts'
import { type Deal, lostReasons } from './deal.ts'
import type { Random } from './random.ts'
import { firstDay, lastDay } from './timeline.ts'

/** What was ever offered to a company that has not signed. */
export function courtedDeals(account: Account, draw: Random): Deal[] {
  if (account.kind === 'partner') return []
  return Array.from({ length: draw.between(0, 2) }, (_, at) => {
    const openedOn = draw.between(draw.chance(0.4) ? lastDay - 120 : firstDay + 30, lastDay - 20)
    const isLost = lastDay - openedOn > 150 || draw.chance(0.3)
    const closedOn = isLost ? Math.min(lastDay - 1, openedOn + draw.between(15, 120)) : null
    const amountMinor = account.first.seats * account.first.seatPriceMinor
    return {
      contractType: 'new',
      term: null,
      currency: account.currency,
      title: `${account.first.seats} seats${at === 0 ? '' : ', second try'}`,
      pipeline: 'default',
      stage: isLost
        ? 'closedlost'
        : draw.pick(['appointmentscheduled', 'qualifiedtobuy', 'presentationscheduled', 'contractsent']),
      openedOn,
      movedOn: Math.min(lastDay, openedOn + 15),
      expectedOn: openedOn + 90,
      closedOn,
      imported: false,
      askedMinor: amountMinor,
      amountMinor,
      lostBecause: isLost ? draw.pick(lostReasons) : null,
      contract: null,
    }
  })
}
