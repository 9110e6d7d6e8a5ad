import type { Account } from '@perennial/shared/model/account'
import type { Mapping } from '../config/mapping.ts'
import type { Scope } from './scope.ts'
import { dayIn, dayOf, flagOf, numberOf, type Properties, textOf } from './values.ts'

export interface CompanyRow {
  id: string
  properties: Properties
  createdAt: Date
  /** Whether it is on the list the customer rule names. */
  listed: boolean
}

export function accountFrom({ id, properties, createdAt, listed }: CompanyRow, scope: Scope): Account {
  const { company } = scope.mapping
  return {
    id,
    name: textOf(properties, company.name) ?? `Company ${id}`,
    domain: textOf(properties, company.domain)?.toLowerCase() ?? null,
    ownerId: textOf(properties, company.owner),
    parentId: textOf(properties, company.parent),
    lifecycle: textOf(properties, company.lifecycle),
    tier: textOf(properties, company.tier),
    plan: textOf(properties, company.plan),
    region: textOf(properties, company.region),
    segment: textOf(properties, company.segment),
    createdOn: dayIn(createdAt.toISOString(), scope.timeZone),
    customerSince: dayOf(properties, company.customerSince, scope.timeZone),
    onboardingProgress: numberOf(properties, company.onboardingProgress),
    onboardingTarget: dayOf(properties, company.onboardingTarget, scope.timeZone),
    kind: textOf(properties, company.kind),
    status: textOf(properties, company.status),
    currentCustomer: flagOf(properties, company.currentCustomer),
    listed,
    renewalDate: dayOf(properties, company.renewalDate, scope.timeZone),
    contractArr: textOf(properties, company.arr),
    sentiment: sentimentOf(properties, company),
    url: scope.recordUrl('company', id),
  }
}

/** A value the mapping does not judge is no judgement; a plain number is one by itself. */
function sentimentOf(properties: Properties, { sentiment, sentiments }: Mapping['company']): number | null {
  const value = textOf(properties, sentiment)
  return value === null ? null : (sentiments[value] ?? numberOf(properties, sentiment))
}
