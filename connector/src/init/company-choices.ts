import { type Choice, choose } from './choose.ts'
import {
  type CompaniesToCompare,
  compareCompanyArr,
  compareRenewalDate,
  compareSince,
} from './compare-companies.ts'
import { slotAt } from './slots.ts'
import type { Material } from './weigh.ts'

/** The customer's facts on companies. */
export function companyChoices(
  material: Material,
  companies: CompaniesToCompare,
  dealEnd: string | null,
): Choice[] {
  return [
    choose(slotAt('company.customerSince'), material, compareSince(companies)),
    choose(slotAt('company.onboardingProgress'), material),
    choose(slotAt('company.onboardingTarget'), material),
    choose(slotAt('company.tier'), material),
    choose(slotAt('company.plan'), material),
    choose(slotAt('company.region'), material),
    choose(slotAt('company.segment'), material),
    choose(slotAt('company.externalId'), material),
    choose(slotAt('company.renewalDate'), material, compareRenewalDate(companies, dealEnd)),
    choose(slotAt('company.arr'), material, compareCompanyArr(companies)),
    choose(slotAt('company.sentiment'), material),
    choose(slotAt('company.overdueSince'), material),
    choose(slotAt('company.overdueAmount'), material),
    choose(slotAt('company.noticeGivenOn'), material),
    choose(slotAt('company.valueTarget'), material),
    choose(slotAt('company.valueRealised'), material),
  ]
}
