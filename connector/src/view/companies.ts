import type { Account } from '@perennial/shared/model/account'
import type { CompanyRow } from './company-row.ts'
import { companySigns } from './company-signs.ts'
import type { Scope } from './scope.ts'
import { dayIn, dayOf, flagOf, numberOf, textOf } from './values.ts'

export function accountFrom(row: CompanyRow, scope: Scope): Account {
  const { id, properties, createdAt, listed } = row
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
    ...companySigns(row, scope),
    url: scope.recordUrl('company', id),
  }
}
