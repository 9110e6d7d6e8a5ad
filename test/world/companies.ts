import type { Account, Currency } from './account.ts'
import { type Day, dayText } from './calendar.ts'
import type { Life } from './life.ts'
import type { PortalLine } from './portal.ts'
import { type Random, random } from './random.ts'
import { linkLine, momentOf, recordLine, type Version } from './record-line.ts'
import { isClosed, type Term, yearlyMinor } from './term.ts'
import { firstDay, lastDay } from './timeline.ts'

/** Link types: https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide#association-type-id-values */
const parentToChild = 13

/** The company record of an account, and its place under a parent. */
export function* companyLines(seed: number, life: Life): Generator<PortalLine> {
  const { account } = life
  const draw = random(seed, 'company', account.index)
  const createdOn = firstSeen(life, draw)
  const lifecyclestage = stages(life, createdOn, draw)
  const onboarding = onboardingProgress(life, draw)
  yield recordLine({
    objectType: 'companies',
    id: account.id,
    createdAt: lifecyclestage[0]!.timestamp,
    properties: { ...nature(account), createdate: lifecyclestage[0]!.timestamp, ...customerFacts(life) },
    history: { lifecyclestage, ...(onboarding.length > 0 ? { onboarding_progress: onboarding } : {}) },
  })
  if (account.parentId !== null) {
    yield linkLine(['companies', account.parentId], ['companies', account.id], parentToChild)
  }
}

function nature(account: Account): Record<string, string | null> {
  return {
    name: account.name,
    domain: account.domain,
    website: `https://www.${account.domain}`,
    industry: account.industry,
    country: account.place.country,
    city: account.place.city,
    numberofemployees: String(account.employees),
    annualrevenue: String(account.employees * 140_000),
    hubspot_owner_id: account.ownerId,
    type: account.kind === 'customer' ? null : account.kind.toUpperCase(),
  }
}

function firstSeen(life: Life, draw: Random): Day {
  const first = life.terms[0]
  if (first === undefined) return draw.between(firstDay, lastDay - 20)
  return Math.max(firstDay, first.signedOn - draw.between(40, 160))
}

/** From lead to customer; customers of before the CRM came in as such, some lost ones were moved to "other". */
function stages(life: Life, createdOn: Day, draw: Random): Version[] {
  const version = (value: string, on: Day, sourceType = 'CRM_UI'): Version => ({
    value,
    timestamp: momentOf(on, draw),
    sourceType,
  })
  const first = life.terms[0]
  if (first === undefined)
    return [version(draw.pick(['lead', 'lead', 'opportunity', 'subscriber']), createdOn)]
  const versions =
    first.start < firstDay
      ? [version('customer', firstDay, 'IMPORT')]
      : [
          version('lead', createdOn),
          version('opportunity', createdOn + 14),
          version('customer', first.signedOn + 1),
        ]
  const last = life.terms.at(-1)!
  const leftOn = isClosed(last) && last.fate?.outcome === 'churned' ? last.end + 7 : null
  if (leftOn !== null && leftOn <= lastDay && draw.chance(0.6)) versions.push(version('other', leftOn))
  return versions.toSorted((a, b) => a.timestamp.localeCompare(b.timestamp))
}

function customerFacts({ account, terms }: Life): Record<string, string | null> {
  const first = terms[0]
  if (first === undefined) return {}
  return {
    customer_since: dayText(first.start),
    tier: tier(terms.at(-1)!, account),
    onboarding_target_date: first.start < firstDay ? null : dayText(first.start + 75),
  }
}

/** Roughly, as a person who sorts customers by size would reckon. */
const inDollars: Record<Currency, number> = { USD: 1, EUR: 1.2, GBP: 1.2, CHF: 1.2, JPY: 1 / 150 }

function tier(term: Term, account: Account): string {
  const yearly = yearlyMinor(term, term.seats) * inDollars[account.currency]
  return yearly >= 6_000_000 ? 'strategic' : yearly >= 1_500_000 ? 'growth' : 'scale'
}

/** Percent done, recorded at each quarter of the way. Customers of before the CRM have none. */
function onboardingProgress({ account, terms }: Life, draw: Random): Version[] {
  const first = terms[0]
  if (first === undefined || first.start < firstDay) return []
  const days = Math.max(20, 75 + account.onboardingSlipDays)
  return [0, 25, 50, 75, 100]
    .map(percent => ({ percent, on: first.start + Math.round((days * percent) / 100) }))
    .filter(({ on }) => on <= lastDay)
    .map(({ percent, on }) => ({
      value: String(percent),
      timestamp: momentOf(on, draw),
      sourceType: 'CRM_UI',
    }))
}
