import { Scorecard, ScorecardForSome } from '../scorecard.ts'
import type { Finding, Path } from './finding.ts'
import type { LintedCard } from './linted-card.ts'
import { mended } from './mended.ts'
import { schemaFaults } from './schema-faults.ts'

/** The parts of a configuration that hold scorecards, as written. */
export interface WrittenScorecards {
  scorecard?: unknown
  scorecards?: unknown
}

/** What can be read of a file of scorecards, in order of precedence, and what is wrong with the rest. */
export interface ReadCards {
  cards: LintedCard[]
  faults: Finding[]
}

export function readCards({ scorecard, scorecards }: WrittenScorecards): ReadCards {
  const forSome = Array.isArray(scorecards) ? scorecards : []
  const read = [
    ...forSome.map((written, at) => readCard(written, ['scorecards', at], ScorecardForSome)),
    ...(scorecard === undefined ? [] : [readCard(scorecard, ['scorecard'], Scorecard)]),
  ]
  return {
    cards: read.flatMap(({ cards }) => cards),
    faults: [
      ...(scorecards === undefined || Array.isArray(scorecards) ? [] : [notAList]),
      ...read.flatMap(({ faults }) => faults),
    ],
  }
}

function readCard(written: unknown, at: Path, schema: typeof Scorecard): ReadCards {
  const parsed = schema.safeParse(written)
  const card = mended(written)
  return {
    cards: card === null ? [] : [{ at, card, written }],
    faults: parsed.success ? [] : schemaFaults(parsed.error.issues, written, at),
  }
}

const notAList: Finding = {
  code: 'invalid',
  severity: 'error',
  path: ['scorecards'],
  message: 'scorecards is not a list',
  remedy: 'write a list of scorecards, each with `when`; the one for everybody else is `scorecard`',
}
