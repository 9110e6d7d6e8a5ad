import { largestFirst, type Money, totals } from '../money.ts'
import type { Band } from './band.ts'
import { type Change, differenceBetween } from './changes.ts'
import type { Conclusion } from './conclusion.ts'

/** One account under the rules that rule and under the draft, and where it stood four weeks earlier under both. */
export interface PreviewedAccount {
  account: { id: string; name: string; url: string | null }
  owner: string | null
  segment: string
  arr: readonly Money[]
  before: Conclusion
  after: Conclusion
  /** Null when the account was no customer then. */
  earlier: { before: Band; after: Band } | null
}

/** An account as a draft would move it. */
export interface PreviewedMove {
  account: PreviewedAccount['account']
  owner: string | null
  segment: string
  arr: readonly Money[]
  from: { score: number | null; band: Band }
  to: { score: number | null; band: Band }
  /** The largest causes first; they sum to the difference of the scores. */
  changes: Change[]
}

/** What moves within one group of accounts. */
export interface PreviewedGroup {
  name: string
  accounts: number
  changed: number
  toAtRisk: number
  arrToAtRisk: Money[]
}

/** What a draft would do. Nothing of it is written. */
export interface Preview {
  accounts: number
  bands: { before: Record<Band, number>; after: Record<Band, number> }
  /** Accounts that change band, the largest revenue first. */
  changed: PreviewedMove[]
  arrToAtRisk: Money[]
  arrFromAtRisk: Money[]
  /** Accounts that newly came to be at risk in the last four weeks, a week. */
  alertsPerWeek: { before: number; after: number }
  bySegment: PreviewedGroup[]
  byOwner: PreviewedGroup[]
  /** The largest moves of those scored under both, whether the band changes or not. */
  movers: PreviewedMove[]
}

const shownMovers = 10
const weeksBack = 4

/** Days before the as-of day at which accounts are looked at a second time, to count alerts. */
export const previewDaysBack = weeksBack * 7

export function previewOf(accounts: readonly PreviewedAccount[]): Preview {
  const moved = accounts.filter(changesBand)
  return {
    accounts: accounts.length,
    bands: { before: bandCounts(accounts, 'before'), after: bandCounts(accounts, 'after') },
    changed: moved.map(moveOf).sort(largestRevenueFirst),
    arrToAtRisk: arrOf(accounts.filter(comesToRisk)),
    arrFromAtRisk: arrOf(accounts.filter(leavesRisk)),
    alertsPerWeek: { before: alertsPerWeek(accounts, 'before'), after: alertsPerWeek(accounts, 'after') },
    bySegment: groupsBy(accounts, ({ segment }) => segment),
    byOwner: groupsBy(accounts, ({ owner }) => owner ?? 'nobody'),
    movers: accounts
      .map(moveOf)
      .filter(({ from, to }) => from.score !== null && to.score !== null && from.score !== to.score)
      .sort((a, b) => distance(b) - distance(a) || (a.account.id < b.account.id ? -1 : 1))
      .slice(0, shownMovers),
  }
}

const changesBand = ({ before, after }: PreviewedAccount): boolean => before.band !== after.band
const comesToRisk = ({ before, after }: PreviewedAccount): boolean =>
  after.band === 'at_risk' && before.band !== 'at_risk'
const leavesRisk = ({ before, after }: PreviewedAccount): boolean =>
  before.band === 'at_risk' && after.band !== 'at_risk'

const moveOf = ({ account, owner, segment, arr, before, after }: PreviewedAccount): PreviewedMove => ({
  account,
  owner,
  segment,
  arr,
  from: { score: before.score, band: before.band },
  to: { score: after.score, band: after.band },
  changes: differenceBetween(before, [{ to: after, cause: 'configuration' }]).changes,
})

function bandCounts(accounts: readonly PreviewedAccount[], side: 'before' | 'after'): Record<Band, number> {
  const count = (band: Band) => accounts.filter(one => one[side].band === band).length
  return {
    healthy: count('healthy'),
    watch: count('watch'),
    at_risk: count('at_risk'),
    unscored: count('unscored'),
  }
}

const alertsPerWeek = (accounts: readonly PreviewedAccount[], side: 'before' | 'after'): number =>
  accounts.filter(one => one[side].band === 'at_risk' && one.earlier?.[side] !== 'at_risk').length / weeksBack

const groupsBy = (
  accounts: readonly PreviewedAccount[],
  nameOf: (account: PreviewedAccount) => string,
): PreviewedGroup[] =>
  [...Map.groupBy(accounts, nameOf)]
    .map(([name, own]) => ({
      name,
      accounts: own.length,
      changed: own.filter(changesBand).length,
      toAtRisk: own.filter(comesToRisk).length,
      arrToAtRisk: arrOf(own.filter(comesToRisk)),
    }))
    .sort((a, b) => b.changed - a.changed || (a.name < b.name ? -1 : 1))

const arrOf = (accounts: readonly PreviewedAccount[]): Money[] => totals(accounts.flatMap(({ arr }) => arr))

const largestRevenueFirst = (a: PreviewedMove, b: PreviewedMove): number =>
  largestFirst(a.arr, b.arr) || (a.account.id < b.account.id ? -1 : 1)

const distance = ({ from, to }: PreviewedMove): number => Math.abs((to.score ?? 0) - (from.score ?? 0))
