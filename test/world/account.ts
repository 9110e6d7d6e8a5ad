import { addMonths, type Day } from './calendar.ts'
import { type Family, familyOf } from './family.ts'
import { companyName, domainOf, type Industry } from './names.ts'
import { archivedOwnerId, ownerIds } from './portal-shape.ts'
import { type Random, random } from './random.ts'
import { firstDay, lastDay } from './timeline.ts'

/** What an account is by nature; what happens to it is in `account-life.ts`. */
export interface Account {
  index: number
  /** HubSpot id of the company. */
  id: string
  name: string
  /** As product usage writes it: lower case. */
  domain: string
  kind: 'customer' | 'prospect' | 'partner'
  industry: Industry
  place: Place
  employees: number
  currency: Currency
  ownerId: string
  /** Mean of the latent health. */
  disposition: number
  people: number
  parentId: string | null
  /** First contract; meaningless for prospects and partners. */
  first: {
    start: Day
    months: number
    seats: number
    seatPriceMinor: number
    autoRenews: boolean
    noticeDays: number
  }
  /** Days onboarding missed (+) or beat (-) its target of the 75th day. */
  onboardingSlipDays: number
}

/** What this firm sells in somewhere; the sample itself knows the first three. */
export type Currency = 'USD' | 'EUR' | 'GBP' | 'JPY' | 'CHF'

export interface Place {
  country: string
  city: string
  currency: Currency
}

const places: readonly (readonly [Place, number])[] = [
  [{ country: 'United States', city: 'Boston', currency: 'USD' }, 14],
  [{ country: 'United States', city: 'Austin', currency: 'USD' }, 12],
  [{ country: 'United States', city: 'Columbus', currency: 'USD' }, 12],
  [{ country: 'United States', city: 'Denver', currency: 'USD' }, 12],
  [{ country: 'Canada', city: 'Toronto', currency: 'USD' }, 8],
  [{ country: 'Brazil', city: 'Curitiba', currency: 'USD' }, 4],
  [{ country: 'Germany', city: 'Leipzig', currency: 'EUR' }, 9],
  [{ country: 'Netherlands', city: 'Utrecht', currency: 'EUR' }, 6],
  [{ country: 'Spain', city: 'Valencia', currency: 'EUR' }, 6],
  [{ country: 'United Kingdom', city: 'Leeds', currency: 'GBP' }, 9],
  [{ country: 'United Kingdom', city: 'Bristol', currency: 'GBP' }, 8],
]

export const companyId = (index: number): string => String(8_100_000_000 + index * 10)

export function account(seed: number, index: number): Account {
  const draw = random(seed, 'account', index)
  const family = familyOf(index)
  const { name, industry } = nameIn(family, index)
  const place = draw.weighted(places)
  const disposition = draw.normal(0.25, 0.75)
  const first = firstContract(draw)
  return {
    index,
    id: companyId(index),
    name,
    domain: domainOf(name),
    kind: family.role === 'none' ? kind(draw) : 'customer',
    industry,
    place,
    employees: Math.round(first.seats * (2 + draw.unit() * 12)),
    currency: place.currency,
    ownerId: owner(draw),
    disposition,
    people: draw.between(3, 8),
    parentId: family.role === 'region' ? companyId(family.parent) : null,
    first,
    onboardingSlipDays: Math.round(Math.min(120, draw.normal(6 - 12 * disposition, 24))),
  }
}

function nameIn(family: Family, index: number): { name: string; industry: Industry } {
  if (family.role !== 'region') return companyName(index)
  const { name, industry } = companyName(family.parent)
  return { name: `${name} ${family.region}`, industry }
}

const kind = (draw: Random): Account['kind'] =>
  draw.weighted([
    ['customer', 74],
    ['prospect', 21],
    ['partner', 5],
  ])

const owner = (draw: Random): string =>
  draw.chance(0.05) ? archivedOwnerId : draw.pick(ownerIds.filter(id => id !== archivedOwnerId))

function firstContract(draw: Random): Account['first'] {
  const months = draw.weighted([
    [12, 76],
    [24, 15],
    [36, 9],
  ])
  const autoRenews = draw.chance(0.6)
  return {
    start: firstStart(draw, months),
    months,
    seats: Math.max(5, Math.round(Math.exp(draw.normal(3.6, 0.8)))),
    seatPriceMinor: draw.between(300, 960) * 100 + draw.pick([0, 0, 0, 50, 99]),
    autoRenews,
    noticeDays: autoRenews ? draw.pick([30, 60, 60, 90]) : 0,
  }
}

/** Nearly half signed before the CRM went live, in a contract that was still running on that day. */
function firstStart(draw: Random, months: number): Day {
  if (!draw.chance(0.45)) return draw.between(firstDay + 21, lastDay - 10)
  const earliest = addMonths(firstDay, -months) + 130
  return draw.between(earliest, firstDay - 1)
}
