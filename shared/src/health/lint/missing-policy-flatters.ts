import { entriesOf } from '../entries.ts'
import type { Finding, Path } from './finding.ts'
import { entryPath, type LintedCard, writtenIn } from './linted-card.ts'

/** Measures that count as healthy when nothing is known: an account about which one learns less looks better. */
export function missingPolicyFlatters(linted: LintedCard): Finding[] {
  const { at, card } = linted
  const own = entriesOf(card).map(entry => [...entryPath(linted, entry), 'ifMissing'])
  return [[...at, 'ifMissing'], ...own].flatMap(path =>
    judged(path, writtenIn(linted, path), card.bands.healthy),
  )
}

function judged(path: Path, ifMissing: unknown, healthy: number): Finding[] {
  if (typeof ifMissing !== 'number' || ifMissing < healthy) return []
  return [
    {
      code: 'missing-policy-flatters',
      severity: 'warning',
      path,
      message: `without data it counts as ${ifMissing}, which is healthy (from ${healthy})`,
      remedy:
        'write `spread`, so that the others count more and coverage tells what is missing, or a lower number',
    },
  ]
}
