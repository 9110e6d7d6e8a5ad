import { worstFirst } from '../../health/explain.ts'
import { measures } from '../../health/measures.ts'
import type { Contribution } from '../../health/weigh.ts'
import type { RenewalProbability } from '../renewal-probability.ts'

/** What a stored probability may tell beside the number; those of earlier versions told less. */
export type ToldProbability = Pick<RenewalProbability, 'because'> &
  Partial<Pick<RenewalProbability, 'by' | 'reasons'>>

/** Values at or above this are no reason to worry. */
const fineFrom = 70
const most = 3

/** Why an account is at risk, worst first: what raises the risk, else what pulls its health down. Names and quotes nobody. */
export function alertReasons({ reasons }: ToldProbability, read: readonly Contribution[]): string[] {
  const raises = reasons?.raises ?? []
  return raises.length > 0 ? raises.slice(0, most).map(({ because }) => because) : healthReasons(read)
}

/** The same for everybody who sees the record: only what was counted, nothing that somebody thinks. */
export const factualReasons = (read: readonly Contribution[]): string[] =>
  healthReasons(read.filter(({ measure }) => isFactual.has(measure)))

const healthReasons = (read: readonly Contribution[]): string[] =>
  worstFirst(read)
    .filter(({ value, weight }) => value !== null && value < fineFrom && weight > 0)
    .slice(0, most)
    .map(({ because }) => because)

/** An entry under a name of its own may be read by any measure: it is left out. */
const isFactual = new Set(
  measures.filter(({ subjective, group }) => !subjective && group !== 'sentiment').map(({ id }) => id),
)
