import { addDays, type Day } from '@perennial/shared/day'
import type { CrmRecord } from '../record.ts'
import type { DealReading } from './deal-reading.ts'
import type { Room } from './room.ts'
import type { Material } from './weigh.ts'

/** Deals and companies of this long ago say how a property is used now. */
const recentDays = 540

const recentFrom = (today: Day): Day => addDays(today, -recentDays)

/** Won recurring deals: those that should state their contract. */
export function dealMaterial({ portal, history, today }: Room, { recurring }: DealReading): Material {
  return {
    timeZone: portal.timeZone,
    definitions: portal.properties.deal ?? [],
    records: recurring.map(({ record }) => record),
    recent: recurring.filter(({ closes }) => closes >= recentFrom(today)).map(({ record }) => record),
    history: history.deal,
    wonOn: recurring.map(({ closes }) => closes),
  }
}

/** The given companies, of which those that bought lately say how a property is used now. */
export function companyMaterial(
  { portal, history, today }: Room,
  companies: readonly CrmRecord[],
  { recurring }: DealReading,
): Material {
  const lately = new Set(
    recurring.filter(({ closes }) => closes >= recentFrom(today)).map(({ companyId }) => companyId),
  )
  return {
    timeZone: portal.timeZone,
    definitions: portal.properties.company ?? [],
    records: companies,
    recent: companies.filter(({ id }) => lately.has(id)),
    history: history.company,
    wonOn: recurring.map(({ closes }) => closes),
  }
}
