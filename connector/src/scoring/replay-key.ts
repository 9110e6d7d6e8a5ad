import { createHash } from 'node:crypto'
import type { Rules } from '@perennial/shared/assessment'
import type { Config } from '../config.ts'
import { knowsHistory } from '../mirror/asked.ts'
import type { Tx } from '../store/store.ts'

/**
 * What the past is replayed by: the same key, the same past. Histories that came later are another one; how many alerts people can take,
 * and what a forecast calls a commitment, change nothing about it. `more` is what else a replay depends on.
 */
export async function replayKey(
  tx: Tx,
  portalId: string,
  { mapping, policy, scorecard, scorecards, stages }: Config,
  rules: Rules,
  more: object,
): Promise<string> {
  const { alerts: _, forecast: __, expansion: ___, approval: ____, ...counting } = policy
  return short({
    mapping,
    policy: counting,
    scorecards: [scorecard, ...scorecards],
    stages,
    entries: entryNames(rules),
    histories: await knowsHistory(tx, portalId),
    ...more,
  })
}

/** The entries of each scorecard that the portal's data can fill. */
export const entryNames = ({ scorecards }: Rules): string[][] =>
  scorecards.map(({ entries }) => entries.map(({ id }) => id))

/** The same for the same content: what comes back out of the store has its keys in another order. */
export const short = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value, inOrder)).digest('hex').slice(0, 16)

const inOrder = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value
