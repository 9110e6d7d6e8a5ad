import { asksLedgerOnly } from '@perennial/shared/lifecycle/condition-asks'
import { holds } from '@perennial/shared/lifecycle/condition-holds'
import type { Segment } from '@perennial/shared/lifecycle/segment'
import type { Config } from '../config.ts'
import { ConfigError } from '../errors.ts'
import type { Tx } from '../store/store.ts'
import { everyBook } from './account-books.ts'
import { bookFacts } from './book-facts.ts'
import { reportingConversion } from './reporting-conversion.ts'
import type { Scope } from './scope.ts'
import { scoredSince } from './segment-scored.ts'
import { segmentStates } from './segment-states.ts'

/**
 * The accounts of a segment on the scope's day, by id: judged by their contracts where those decide its condition, so that any day
 * can be asked for, else as stored when accounts were scored. Throws ConfigError where neither can tell.
 */
export async function accountsInSegment(
  tx: Tx,
  scope: Scope,
  config: Config,
  name: string,
): Promise<ReadonlySet<string>> {
  const segment = segmentNamed(config.segments, name)
  return asksLedgerOnly(segment.when) ? byContracts(tx, scope, config, segment) : asStored(tx, scope, segment)
}

/** Throws ConfigError when the configuration has no such segment. */
export function segmentNamed(segments: readonly Segment[], name: string): Segment {
  const found = segments.find(segment => segment.name === name)
  if (found !== undefined) return found
  throw new ConfigError(`there is no segment ${JSON.stringify(name)}`, {
    field: '--segment',
    remedy:
      segments.length === 0
        ? 'write one under segments in perennial.config.yaml'
        : `use one of: ${segments.map(one => one.name).join(', ')}`,
  })
}

async function byContracts(
  tx: Tx,
  scope: Scope,
  config: Config,
  { when }: Segment,
): Promise<ReadonlySet<string>> {
  const conversion = await reportingConversion(tx, scope, config)
  const asked = { asOf: scope.asOf, policy: config.policy.ledger, conversion }
  const members = new Set<string>()
  for await (const batch of everyBook(tx, scope, config))
    for (const book of batch) if (holds(when, bookFacts(book, asked)) === true) members.add(book.account.id)
  return members
}

async function asStored(tx: Tx, scope: Scope, segment: Segment): Promise<ReadonlySet<string>> {
  const scored = await scoredSince(tx, scope, segment)
  if (scored === null) throw notScored(segment, `accounts were not scored by it up to ${scope.asOf}`)
  if (!scored.current) throw notScored(segment, 'its condition has changed since accounts were last scored')
  const states = await segmentStates(tx, scope, segment.name)
  return new Set([...states].filter(([, { member }]) => member).map(([id]) => id))
}

const notScored = ({ name }: Segment, why: string): ConfigError =>
  new ConfigError(`segment ${JSON.stringify(name)} asks for more than contracts tell, and ${why}`, {
    field: 'segment',
    remedy:
      'run `perennial score`, or ask for a later day; a segment by contracts alone can be asked for any day',
  })
