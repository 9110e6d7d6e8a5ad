import type { ReplayFigures } from './replay-figures.ts'

/** What the replay found, and each decision it did not find or found otherwise, with what is wrong in the account's records. */
export function replayText(figures: ReplayFigures): string {
  const { trueDecisions, found, toTheDay, agreement, differing, missed, invented } = figures
  return [
    `Found ${found} of ${trueDecisions} true decisions, ${toTheDay} to the day; ${percent(agreement)} of them with the true outcome.`,
    ...differing.map(one => `  ${said(one)}, truly ${one.truly}${because(one)}`),
    ...missed.map(one => `  ${said(one)}: not found${because(one)}`),
    ...invented.map(one => `  ${said(one)}: found, and never was${because(one)}`),
  ].join('\n')
}

const said = ({ account, end, outcome }: { account: string; end: string; outcome: string }): string =>
  `account ${account}, end ${end}: ${outcome}`

const because = ({ dirt }: { dirt: readonly string[] }): string =>
  dirt.length === 0 ? '' : ` (its records: ${dirt.join(', ')})`

const percent = (share: number | null): string => (share === null ? '-' : `${(share * 100).toFixed(1)} %`)
