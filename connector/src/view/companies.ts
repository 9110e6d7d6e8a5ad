import type { Account } from '@perennial/shared/model/account'
import type { Scope } from './scope.ts'
import { dayIn, dayOf, numberOf, type Properties, valueOf } from './values.ts'

export interface CompanyRow {
  id: string
  properties: Properties
  createdAt: Date
}

export function accountFrom({ id, properties, createdAt }: CompanyRow, scope: Scope): Account {
  const { company } = scope.mapping
  return {
    id,
    name: valueOf(properties, company.name) ?? `Company ${id}`,
    domain: valueOf(properties, company.domain)?.toLowerCase() ?? null,
    ownerId: valueOf(properties, company.owner),
    parentId: valueOf(properties, company.parent),
    lifecycle: valueOf(properties, company.lifecycle),
    tier: valueOf(properties, company.tier),
    createdOn: dayIn(createdAt.toISOString(), scope.timeZone),
    customerSince: dayOf(properties, company.customerSince, scope.timeZone),
    onboardingProgress: numberOf(properties, company.onboardingProgress),
    onboardingTarget: dayOf(properties, company.onboardingTarget, scope.timeZone),
    url: scope.recordUrl('company', id),
  }
}
