import { daysBetween } from '../day.ts'
import type { ChurnEvent } from '../model/churn-event.ts'
import type { ContractLine, LossCause } from '../model/contract-line.ts'

/** How far from the end of a line an account's word about leaving may lie and still be about that line. */
const nearDays = 45

/** Lines with the cause that the account's nearest churn event gives; a cause the line itself states stays. */
export const withLossCauses = (
  lines: readonly ContractLine[],
  events: readonly ChurnEvent[],
): ContractLine[] =>
  lines.map(line => {
    const lossCause = line.lossCause ?? causeNear(line.end, events)
    return lossCause === line.lossCause ? line : { ...line, lossCause }
  })

function causeNear(end: string | null, events: readonly ChurnEvent[]): LossCause | null {
  if (end === null) return null
  const distance = ({ on }: ChurnEvent): number => Math.abs(daysBetween(end, on))
  return (
    events
      .filter(event => event.lossCause !== null && distance(event) <= nearDays)
      .reduce<ChurnEvent | null>(
        (best, event) => (best === null || isNearer(event, best, distance) ? event : best),
        null,
      )?.lossCause ?? null
  )
}

/** Of two at the same distance the earlier counts, so that the order of rows means nothing. */
const isNearer = (a: ChurnEvent, b: ChurnEvent, distance: (event: ChurnEvent) => number): boolean =>
  distance(a) !== distance(b) ? distance(a) < distance(b) : a.on < b.on
