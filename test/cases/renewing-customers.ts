import type { CrmRecord, Link } from '../../connector/src/record.ts'
import { addDays, addMonths, type Day } from '../../shared/src/day.ts'
import { seeded } from '../../shared/src/seeded.ts'
import { instant, link, record } from '../small-portal.ts'

/** Customers of one year each, lost with a probability that follows from whether they fell silent. */
export interface RenewingCustomers {
  first: Day
  months: number
  perMonth: number
  /** Probability of a loss of those that fell silent, and of those that did not. */
  lost: { silent: number; talking: number }
}

interface Mirrored {
  records: CrmRecord[]
  links: Link[]
}

/** Half of them fall silent in the year, and four in ten ask for help all along, which tells nothing. */
export function renewingCustomers({ first, months, perMonth, lost }: RenewingCustomers): Mirrored {
  const records: CrmRecord[] = []
  const links: Link[] = []
  const random = seeded(3)
  for (let at = 0; at < months * perMonth; at += 1) {
    const end = addDays(addMonths(first, Math.floor(at / perMonth)), at % 28)
    const isSilent = random() < 0.5
    const isLost = random() < (isSilent ? lost.silent : lost.talking)
    const one = customer(`${first.replaceAll('-', '')}${at}`, { end, isSilent, isLost, asks: random() < 0.4 })
    records.push(...one.records)
    links.push(...one.links)
  }
  return { records, links }
}

function customer(
  id: string,
  { end, isSilent, isLost, asks }: { end: Day; isSilent: boolean; isLost: boolean; asks: boolean },
): Mirrored {
  const start = addMonths(end, -12)
  const on = (day: Day) => ({ createdAt: instant(day) })
  const deal = (key: string, from: Day) =>
    record(
      'deal',
      `${id}${key}`,
      {
        dealstage: 'closedwon',
        amount: '1000',
        closedate: from,
        contract_start: from,
        contract_end: addMonths(from, 12),
      },
      on(from),
    )
  const calls = (isSilent ? [-360] : [-360, -200, -130, -100, -70, -40]).map((days, at) => {
    const day = addDays(end, days)
    return record('call', `${id}5${at}`, { hs_timestamp: instant(day), hs_call_status: 'COMPLETED' }, on(day))
  })
  const asked = [-230, -190, -130, -95, -65, -35].map((days, at) => {
    const day = addDays(end, days)
    return record(
      'ticket',
      `${id}6${at}`,
      { subject: 'Slow', hs_ticket_priority: 'HIGH', createdate: instant(day) },
      on(day),
    )
  })
  const records = [
    record('company', id, { name: `Customer ${id}`, lifecyclestage: 'customer' }, on(start)),
    deal('1', start),
    ...(isLost ? [] : [deal('2', end)]),
    ...calls,
    ...(asks ? asked : []),
  ]
  const links = records
    .filter(({ kind }) => kind !== 'company')
    .map(one => link(`${one.kind}:${one.id}`, `company:${id}`))
  return { records, links }
}
