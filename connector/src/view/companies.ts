import type { Account } from '@perennial/shared/model/account'
import type { Scope } from './scope.ts'
import { dayIn, dayOf, numberOf, type Properties, textOf } from './values.ts'

export interface CompanyRow {
  id: string
  properties: Properties
  createdAt: Date
}

export function accountFrom({ id, properties, createdAt }: CompanyRow, scope: Scope): Account {
  const { company } = scope.mapping
  return {
    id,
    name: textOf(properties, company.name) ?? `Company ${id}`,
    domain: textOf(properties, company.domain)?.toLowerCase() ?? null,
    ownerId: textOf(properties, company.owner),
    parentId: textOf(properties, company.parent),
    lifecycle: textOf(properties, company.lifecycle),
    tier: textOf(properties, company.tier),
    createdOn: dayIn(createdAt.toISOString(), scope.timeZone),
    customerSince: dayOf(properties, company.customerSince, scope.timeZone),
    onboardingProgress: numberOf(properties, company.onboardingProgress),
    onboardingTarget: dayOf(properties, company.onboardingTarget, scope.timeZone),
    url: scope.recordUrl('company', id),
  }
}
