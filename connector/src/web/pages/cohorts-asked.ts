import type { CohortsAsked } from '@perennial/shared/ledger/triangle/cohorts-of'
import type { Unit } from '@perennial/shared/ledger/units/unit'
import { CohortPeriod } from '@perennial/shared/wire/cohorts'
import { ConfigError } from '../../errors.ts'
import type { Tx } from '../../store/store.ts'
import { isInBook } from '../../view/in-book.ts'
import { segmentNamed } from '../../view/in-segment.ts'
import { ledgerAt } from '../../view/ledger-at.ts'
import type { PageDesk } from './page-source.ts'

/** Of whom cohorts are asked, and how they are put together. */
export interface Asked {
  by: CohortPeriod
  segment: string | null
  owner: string | null
  tier: string | null
  region: string | null
}

/** Reads `by`, `segment`, `owner`, `tier` and `region`. Throws ConfigError for a period or a segment there is not. */
export function askedIn({ query, source: { config } }: PageDesk): Asked {
  const by = CohortPeriod.safeParse(query.by ?? 'quarter')
  if (!by.success)
    throw new ConfigError(`by: ${JSON.stringify(query.by)} is not known`, {
      field: 'by',
      remedy: `use one of: ${CohortPeriod.options.join(', ')}`,
    })
  const segment = query.segment ?? null
  if (segment !== null) segmentNamed(config.segments, segment)
  return {
    by: by.data,
    segment,
    owner: query.owner ?? null,
    tier: query.tier ?? null,
    region: query.region ?? null,
  }
}

/** The accounts asked for with what they pay, and the question the cohorts are put together by. */
export async function unitsAsked(
  tx: Tx,
  { scope, source: { config }, owners }: PageDesk,
  asked: Asked,
): Promise<{
  units: Unit[]
  question: CohortsAsked & { level: 'account'; measure: 'arr'; policyName: string }
}> {
  const ledger = await ledgerAt(tx, scope, config, { segment: asked.segment })
  const question = {
    by: asked.by,
    level: 'account',
    measure: 'arr',
    policy: config.policy.ledger,
    policyName: 'default',
    asOf: scope.asOf,
    conversion: ledger.conversion,
  } as const
  const units = await ledger.units(question)
  return { units: units.filter(unit => isAsked(unit, asked, owners)), question }
}

/** `unknown` asks for those whose own is not recorded. */
function isAsked({ account }: Unit, asked: Asked, owners: PageDesk['owners']): boolean {
  const fits = (name: 'owner' | 'tier' | 'region') =>
    asked[name] === null || (account[name] ?? 'unknown') === asked[name]
  return isInBook(owners, account.owner) && fits('owner') && fits('tier') && fits('region')
}
