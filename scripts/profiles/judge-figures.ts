import type { Assessment } from '@perennial/shared/assessment'
import type { Money } from '@perennial/shared/money'
import type { TrueCustomer } from '../../test/world/profiles/profile.ts'
import type { Shares } from './profile-result.ts'

type Verdict = keyof Shares

/** Monthly amounts are rounded to cents and come back times twelve. */
const tolerance = 0.0005

export function judgeArr({ arr }: TrueCustomer, assessment: Assessment | undefined): Verdict {
  if (sameAmounts(assessment?.arr?.totals ?? [], arr)) return 'right'
  return assessment?.arr?.basis === 'assumed' ? 'assumed' : 'wrong'
}

function sameAmounts(ours: readonly Money[], theirs: readonly Money[]): boolean {
  const due = theirs.filter(({ minor }) => minor !== 0)
  const found = ours.filter(({ minor }) => minor !== 0)
  return (
    due.length === found.length &&
    due.every(({ minor, currency }) =>
      found.some(
        one =>
          one.currency === currency &&
          Math.abs(one.minor - minor) <= Math.max(1, tolerance * Math.abs(minor)),
      ),
    )
  )
}

export function judgeRenewalDate({ renewalDate }: TrueCustomer, assessment: Assessment | undefined): Verdict {
  const renewal = assessment?.renewal ?? null
  if (renewal !== null && (renewal.date ?? null) === renewalDate) return 'right'
  return renewal?.origin.basis === 'assumed' ? 'assumed' : 'wrong'
}

/** Shares of all verdicts, in whole ten-thousandths. */
export function sharesOf(verdicts: readonly Verdict[]): Shares {
  const share = (verdict: Verdict) =>
    rounded(verdicts.filter(one => one === verdict).length / Math.max(1, verdicts.length))
  return { right: share('right'), assumed: share('assumed'), wrong: share('wrong') }
}

export const rounded = (share: number): number => Math.round(share * 10_000) / 10_000
