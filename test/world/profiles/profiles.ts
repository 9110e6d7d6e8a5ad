import type { Deal } from '../deal.ts'
import { drawnDeals } from '../deals.ts'
import { messKinds } from '../dirty.ts'
import type { Life } from '../life.ts'
import type { MessKind } from '../messes.ts'
import { sampleSeed, type World, world } from '../world.ts'
import { consultantNames } from './consultant-names.ts'
import { dateOnCompany } from './date-on-company.ts'
import { dealsOnly } from './deals-only.ts'
import { deltaRenewals } from './delta-renewals.ts'
import { manySubsidiaries } from './many-subsidiaries.ts'
import { monthlyEvergreen } from './monthly-evergreen.ts'
import { mrrAmounts } from './mrr-amounts.ts'
import { multiCurrency } from './multi-currency.ts'
import { multiPipeline } from './multi-pipeline.ts'
import { noUsage } from './no-usage.ts'
import { ownersWhoNeverLog } from './owners-who-never-log.ts'
import type { Mapping, Profile, ProfilePortal, ProfileTruth } from './profile.ts'
import { tcvAmounts } from './tcv-amounts.ts'
import { trueCustomer } from './true-customer.ts'

const profiles = {
  'deals-only': dealsOnly,
  'date-on-company': dateOnCompany,
  'mrr-amounts': mrrAmounts,
  'tcv-amounts': tcvAmounts,
  'delta-renewals': deltaRenewals,
  'multi-pipeline': multiPipeline,
  'monthly-evergreen': monthlyEvergreen,
  'no-usage': noUsage,
  'consultant-names': consultantNames,
  'owners-who-never-log': ownersWhoNeverLog,
  'multi-currency': multiCurrency,
  'many-subsidiaries': manySubsidiaries,
} satisfies Record<string, Profile>

export type ProfileName = keyof typeof profiles

export const profileNames = Object.keys(profiles) as readonly ProfileName[]

/** With these the records themselves would no longer say what is true. */
const blurring: readonly MessKind[] = ['missing_amount', 'end_before_start', 'undated_renewal']

/** Contents of a messy portal. Same name, seed and size: same bytes. */
export function profilePortal(
  name: ProfileName,
  { seed = sampleSeed, accounts = 400 }: { seed?: number; accounts?: number } = {},
): ProfilePortal {
  const profile: Profile = profiles[name]
  const messes = messKinds.filter(kind => !blurring.includes(kind))
  const ways = { messes, ...profile.ways(seed) }
  const portal = world({ seed, accounts, ways })
  let truth: ProfileTruth | undefined
  return {
    says: profile.says,
    asOf: portal.asOf,
    lines: portal.lines,
    usage: profile.withoutUsage ? () => [] : portal.usage,
    get truth() {
      truth ??= truthOf(portal, profile.mapping, life => {
        const deals = drawnDeals(seed, life)
        return ways.deals?.(deals, life) ?? deals
      })
      return truth
    },
  }
}

function truthOf({ asOf, lives }: World, mapping: Mapping, dealsOf: (life: Life) => Deal[]): ProfileTruth {
  const customers = [...lives()].flatMap(life => trueCustomer(life, dealsOf(life)) ?? [])
  return { asOf, customers, mapping }
}
