import { contractProperties, customerProperties } from '../custom-properties.ts'
import type { PortalLine } from '../portal.ts'
import { consultantDeal } from './consultant-deal.ts'
import {
  companyNames,
  companyShape,
  contractTypes,
  dealNames,
  dealShape,
  tiers,
} from './consultant-properties.ts'
import { rivalShape, withRivals } from './consultant-rivals.ts'
import type { Profile } from './profile.ts'
import { renamed, revised } from './revise.ts'

export const consultantNames: Profile = {
  says: 'A consultant made the properties: cryptic names, labels in German, French and Spanish, and beside the right ones tempting others that nobody keeps up.',
  ways: seed => ({
    shape: lines => [
      ...lines.filter(line => !isCustom(line)),
      ...dealShape(),
      ...companyShape(),
      ...rivalShape(),
    ],
    lines: (lines, life) =>
      withRivals(
        seed,
        life,
        revised(
          revised(lines, 'deals', deal => consultantDeal(seed, deal)),
          'companies',
          company =>
            renamed(company, companyNames, (name, value) => (name === 'tier' ? tiers[value]! : value)),
        ),
      ),
  }),
  mapping: {
    'deal.start': dealNames.contract_start_date,
    'deal.end': dealNames.contract_end_date,
    'deal.termMonths': dealNames.contract_term_months,
    'deal.autoRenews': dealNames.auto_renewal,
    'deal.noticeDays': dealNames.notice_period_days,
    'deal.seats': dealNames.seats,
    'deal.purpose': dealNames.contract_type,
    [`deal.purposes.${contractTypes.new}`]: 'new',
    [`deal.purposes.${contractTypes.renewal}`]: 'renewal',
    [`deal.purposes.${contractTypes.expansion}`]: 'expansion',
    'company.customerSince': companyNames.customer_since,
    'company.onboardingProgress': companyNames.onboarding_progress,
    'company.onboardingTarget': companyNames.onboarding_target_date,
    'company.tier': companyNames.tier,
    'company.renewalDate': null,
    'company.arr': null,
  },
}

const custom = new Set(
  [...contractProperties(), ...customerProperties()].flatMap(line =>
    line.line === 'property' || line.line === 'group' ? `${line.line} ${line.name}` : [],
  ),
)

const isCustom = (line: PortalLine): boolean =>
  (line.line === 'property' || line.line === 'group') && custom.has(`${line.line} ${line.name}`)
