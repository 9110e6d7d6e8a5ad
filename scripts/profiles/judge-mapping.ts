import type { Config } from '../../connector/src/config.ts'
import type { Proposal } from '../../connector/src/init/propose.ts'
import type { ProfileResult } from './profile-result.ts'

/** Holds a proposal against the right answers: each is found, or its path is named as a doubt. */
export function judgeMapping(
  { config, doubts }: Pick<Proposal, 'config' | 'doubts'>,
  truth: Record<string, string | null>,
): ProfileResult['mapping'] {
  const paths = Object.keys(truth)
  const missed = paths.filter(path => valueAt(config.mapping, path) !== truth[path])
  const doubted = new Set(doubts.map(doubt => doubt.split(':')[0]!))
  return {
    right: paths.length === 0 ? 1 : (paths.length - missed.length) / paths.length,
    doubts: [...doubted],
    mistaken: missed.filter(path => !doubted.has(path)),
  }
}

/** The value at a dotted path; keys may hold dots themselves only at the end. Unset is null. */
function valueAt(mapping: Config['mapping'], path: string): string | null {
  const found = path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], mapping)
  return typeof found === 'string' ? found : null
}
