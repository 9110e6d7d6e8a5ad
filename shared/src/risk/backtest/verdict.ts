import { type PairedDifference, pairedBootstrap } from '../metrics/paired-bootstrap.ts'
import { isLost } from '../model/train-loss.ts'
import type { ContenderName } from './contender.ts'
import type { OutOfTimeRow } from './out-of-time.ts'

/** How sure a model must be to have the lower log loss than what it would replace. */
export const sureEnough = 0.9
/** Renewals lost and renewed that a portal must have decided before a model may go live. Looks at one decision are one. */
export const fewestOutcomes = 30

/** Log loss saved against another way, drawn by account and parent. */
export interface Comparison extends PairedDifference {
  against: ContenderName
}

export interface Verdict {
  /** Whether the trained model may go live. */
  promote: boolean
  /** In plain words. */
  because: string
  comparisons: Comparison[]
}

/** Out-of-time log loss decides, never the ranking alone: a model that ranks well by chance promises probabilities that do not hold. */
export function verdictOn(
  rows: readonly OutOfTimeRow[],
  decided: { lost: number; renewed: number },
): Verdict {
  const comparisons = (['base_rate', 'hand_score'] as const).map(against => compared(rows, against))
  const short = shortage(decided)
  if (short !== null) return { promote: false, because: short, comparisons }
  if (rows.length === 0)
    return {
      promote: false,
      because: 'No quarter could be foretold: too little was known before each of them.',
      comparisons,
    }
  const failing = comparisons.filter(({ challengerWins }) => (challengerWins ?? 0) < sureEnough)
  return failing.length === 0
    ? { promote: true, because: `It beats ${comparisons.map(inWords).join(' and ')}.`, comparisons }
    : {
        promote: false,
        because: `It does not surely beat ${failing.map(inWords).join(' and ')}; ${percent(sureEnough)} is needed.`,
        comparisons,
      }
}

export function shortage({ lost, renewed }: { lost: number; renewed: number }): string | null {
  return Math.min(lost, renewed) >= fewestOutcomes
    ? null
    : `Only ${lost} renewals were lost and ${renewed} renewed, and a model needs ${fewestOutcomes} of each: until then the rate of the band is shown.`
}

const compared = (rows: readonly OutOfTimeRow[], against: ContenderName): Comparison => ({
  against,
  ...pairedBootstrap(
    rows.map(({ row, foreseen }) => ({
      challenger: foreseen.trained.p,
      champion: foreseen[against].p,
      happened: isLost(row),
      weight: row.weight,
      cluster: row.decision.parentId ?? row.decision.accountId,
    })),
  ),
})

const names: Partial<Record<ContenderName, string>> = {
  base_rate: 'the base rate',
  hand_score: 'the hand score',
}

const inWords = ({ against, gain, challengerWins }: Comparison): string =>
  `${names[against]} (log loss ${gain === null ? 'not compared' : `${gain >= 0 ? '-' : '+'}${Math.abs(gain).toFixed(4)}`}, sure to ${surely(challengerWins ?? 0)})`

/** A bootstrap is never quite sure. */
const surely = (share: number): string => (share > 0.99 ? 'more than 99 %' : percent(share))

const percent = (share: number): string => `${Math.round(share * 100)} %`
