import { type Band, bandOf } from '@perennial/shared/health/band'
import { licenceUse } from '@perennial/shared/health/measures/licence-use'
import { productIncidents } from '@perennial/shared/health/measures/product-incidents'
import { productUptime } from '@perennial/shared/health/measures/product-uptime'
import { seatsOn } from '@perennial/shared/health/measures/seats'
import { usageTrend } from '@perennial/shared/health/measures/usage-trend'
import { ofMetrics, weeksRecorded } from '@perennial/shared/health/measures/usage-weeks'
import { perWeek, weekTotals } from '@perennial/shared/health/measures/week-totals'
import { contractsOf } from '@perennial/shared/ledger/contracts/contract-terms'
import type { AccountView } from '@perennial/shared/model/account-view'
import { activeUsers, type UsageWeek } from '@perennial/shared/model/usage'
import type { Policy } from '@perennial/shared/policy'
import { CompanyUsage, type UsageStatement } from '@perennial/shared/wire/company-usage'
import type { Config } from '../config.ts'
import { shownViews } from '../view/account-views.ts'
import { signOf } from './card-sign.ts'
import type { CardSource } from './card-source.ts'
import { companyEndpoint } from './company-asked.ts'
import { usageMetrics } from './usage-metrics.ts'

/** GET /v1/cards/company/:id/usage: seats, the trend of each metric, and how the service was. */
export const companyUsageEndpoint = (source: CardSource) =>
  companyEndpoint(source, async ({ tx, scope, id, age }) => {
    const { policy } = source.config
    const [view] = await shownViews(tx, scope, [id])
    if (!view) return null
    return CompanyUsage.parse({
      ...age,
      seats: {
        contracted: seatsOn(contractsOf(view, policy), view.asOf),
        used: activeAWeek(view.usage),
        band: bandOfUse(view, source.config),
      },
      statements: statements(view, policy),
      metrics: usageMetrics(view.usage, view.asOf),
    })
  })

/** What is known of use and service; what is not is left out. */
const statements = (view: AccountView, policy: Policy): UsageStatement[] =>
  [licenceUse, usageTrend, productUptime, productIncidents].flatMap(measure => {
    const { known, because, evidence } = signOf(measure, view, policy)
    return known ? [{ label: measure.label, because, evidence }] : []
  })

function bandOfUse(view: AccountView, { policy, scorecard }: Config): Band {
  const { value } = licenceUse.read(view, view.asOf, policy, licenceUse.defaults)
  return value === null ? 'unscored' : bandOf(value, scorecard.bands)
}

const averagedWeeks = 4

/** Active users a week on average over the last four; null where none were ever recorded. */
function activeAWeek(usage: readonly UsageWeek[]): number | null {
  const people = ofMetrics(usage, [activeUsers])
  const weeks = Math.min(averagedWeeks, weeksRecorded(people))
  return weeks === 0 ? null : perWeek(weekTotals(people), 0, weeks)
}
