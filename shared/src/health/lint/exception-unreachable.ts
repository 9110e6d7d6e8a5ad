import { inWords } from '../../lifecycle/condition-words.ts'
import { entriesOf } from '../entries.ts'
import { couldHold } from './could-hold.ts'
import type { Finding } from './finding.ts'
import type { LintedCard } from './linted-card.ts'

/** Exceptions whose condition can never hold: they ask for a measure the scorecard lacks, or for a value it cannot have. */
export function exceptionUnreachable({ at, card }: LintedCard): Finding[] {
  const entries = entriesOf(card)
  return (card.exceptions ?? []).flatMap(({ name, when }, index): Finding[] =>
    couldHold(when, entries)
      ? []
      : [
          {
            code: 'exception-unreachable',
            severity: 'error',
            path: [...at, 'exceptions', index, 'when'],
            message: `the exception ${JSON.stringify(name)} can never hold: ${inWords(when)}`,
            remedy: `ask for a value that can come up, of one of: ${entries.map(({ id }) => id).join(', ')}`,
          },
        ],
  )
}
