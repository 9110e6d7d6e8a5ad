import type { ScoreException } from '../scorecard.ts'
import type { Finding } from './finding.ts'
import { implies } from './implies.ts'
import type { LintedCard } from './linted-card.ts'
import { reachableScores } from './reachable-scores.ts'

/** Exceptions that change nothing when they hold, or leave the account as healthy as it was. */
export function exceptionUseless({ at, card }: LintedCard): Finding[] {
  const exceptions = card.exceptions ?? []
  if (exceptions.length === 0) return []
  const { healthy, watch } = card.bands
  const highest = reachableScores({ ...card, exceptions: [] }).at(-1)!
  return exceptions.flatMap((exception, index): Finding[] => {
    const because =
      aboveAll(exception, highest) ?? covered(exceptions, index) ?? stillHealthy(exception, healthy)
    if (because === null) return []
    return [
      {
        code: 'exception-useless',
        severity: 'warning',
        path: [...at, 'exceptions', index, 'cap'],
        message: `the exception ${JSON.stringify(exception.name)} changes little: ${because}`,
        remedy: `write a cap below ${healthy} (watch at most) or below ${watch} (at risk), or remove it`,
      },
    ]
  })
}

const aboveAll = ({ cap }: ScoreException, highest: number): string | null =>
  cap >= highest ? `no score is above ${highest}` : null

const stillHealthy = ({ cap }: ScoreException, healthy: number): string | null =>
  cap >= healthy ? `at ${cap} the account is still healthy (from ${healthy})` : null

/** Of two that say the same, the later one is too much. */
function covered(exceptions: readonly ScoreException[], index: number): string | null {
  const { when, cap } = exceptions[index]!
  const stricter = exceptions.find(
    (other, place) =>
      place !== index &&
      other.cap <= cap &&
      implies(when, other.when) &&
      (place < index || other.cap < cap || !implies(other.when, when)),
  )
  return stricter
    ? `wherever it holds, ${JSON.stringify(stricter.name)} limits to ${stricter.cap} already`
    : null
}
