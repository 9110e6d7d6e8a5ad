import { bothOf, type Node, normalNodes, unmoved } from './nodes.ts'
import { isOpen, type Prospect } from './prospect.ts'
import { recentring } from './recentre.ts'

/**
 * Deviation of the shock, in log-odds, that renewals of one parent share beyond the quarter's. Assumed, not learned:
 * few portals lose parents often enough.
 */
export const clusterDeviation = 1
const clusterShock: readonly Node[] = normalNodes(clusterDeviation, 7)

/** Renewals that are independent of each other and of other groups, given the quarter's shock and one of these. */
export interface Group<Renewal> {
  members: readonly { renewal: Renewal; intercept: number }[]
  shocks: readonly Node[]
}

type Clustered = Pick<Prospect, 'cluster' | 'renews'>

/**
 * A group for each parent with several open renewals and one for all that are on their own. Recentred, so that over the
 * shocks each renewal renews with its own probability; certain ones have no finite intercept and never move.
 */
export function groupsOf<Renewal extends Clustered>(
  renewals: readonly Renewal[],
  quarter: readonly Node[],
): readonly Group<Renewal>[] {
  const byCluster = Map.groupBy(renewals, renewal => (isOpen(renewal) ? renewal.cluster : null))
  const families = [...byCluster].filter(([cluster, { length }]) => cluster !== null && length > 1)
  const together = new Set(families.map(([cluster]) => cluster))
  const alone = renewals.filter(renewal => !isOpen(renewal) || !together.has(renewal.cluster))
  const grouping = (shocks: readonly Node[]) => {
    const intercept = recentring(bothOf(quarter, shocks))
    return (members: readonly Renewal[]): Group<Renewal> => ({
      shocks,
      members: members.map(renewal => ({
        renewal,
        intercept: isOpen(renewal) ? intercept(renewal.renews) : endOf(renewal),
      })),
    })
  }
  return [grouping(unmoved)(alone), ...families.map(([, family]) => family).map(grouping(clusterShock))]
}

const endOf = ({ renews }: Clustered): number =>
  renews > 0.5 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY

/** The same groups with other renewals in the places of these. */
export const withRenewals = <From, To>(
  groups: readonly Group<From>[],
  change: (renewal: From) => To,
): readonly Group<To>[] =>
  groups.map(group => ({
    ...group,
    members: group.members.map(({ renewal, intercept }) => ({ renewal: change(renewal), intercept })),
  }))
