import { isDeepStrictEqual } from 'node:util'
import { inWords } from '@perennial/shared/lifecycle/condition-words'
import { Segment, Segments } from '@perennial/shared/lifecycle/segment'
import type {
  DeleteSegmentRequest,
  SaveSegmentRequest,
  SegmentReceipt,
} from '@perennial/shared/wire/segments'
import { sql } from 'kysely'
import { publish } from '../config/publish.ts'
import { rulingConfig } from '../config/versions.ts'
import type { Config } from '../config.ts'
import { ConfigError } from '../errors.ts'
import { onceUnderKey } from '../kept/once-under-key.ts'
import type { Tx } from '../store/store.ts'
import { segmentNamed } from '../view/in-segment.ts'

/** Who asks, of which portal, and the configuration file it started from. */
export interface SegmentDesk {
  portalId: string
  file: Config
  by: string
  at: Date
}

/** Adds a segment, or puts it in the place of the one it replaces, as a new version of the configuration. */
export const saveSegment = (
  tx: Tx,
  desk: SegmentDesk,
  request: SaveSegmentRequest,
): Promise<SegmentReceipt> =>
  changed(tx, desk, request, segments => {
    const segment = segmentIn(request)
    if (request.replaces === undefined) return { after: segment, segments: [...segments, segment] }
    const before = segmentNamed(segments, request.replaces)
    return { before, after: segment, segments: segments.map(one => (one === before ? segment : one)) }
  })

export const deleteSegment = (
  tx: Tx,
  desk: SegmentDesk,
  request: DeleteSegmentRequest,
): Promise<SegmentReceipt> =>
  changed(tx, desk, request, segments => {
    const before = segmentNamed(segments, request.name)
    return { before, segments: segments.filter(one => one !== before) }
  })

interface Change {
  before?: Segment
  after?: Segment
  segments: Segment[]
}

/** One change at a time: whoever comes second changes what the first has left. */
const changed = (
  tx: Tx,
  { portalId, file, by, at }: SegmentDesk,
  request: SaveSegmentRequest | DeleteSegmentRequest,
  change: (segments: readonly Segment[]) => Change,
): Promise<SegmentReceipt> =>
  onceUnderKey(tx, portalId, request, async () => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`perennial rules ${portalId}`}, 0))`.execute(tx)
    const config = await rulingConfig(tx, portalId, file)
    const { before, after, segments } = change(config.segments)
    if (isDeepStrictEqual(before, after))
      throw new ConfigError(`segment ${JSON.stringify(request.name)} already says that`, {
        field: 'when',
        remedy: 'change it before you save it',
      })
    const valid = validated(Segments, segments, 'segments')
    const { version } = await publish(
      tx,
      portalId,
      { ...config, segments: valid },
      { by, reason: request.reason },
    )
    return {
      did: before === undefined ? 'added' : after === undefined ? 'deleted' : 'changed',
      name: request.name,
      before: before ? inWords(before.when) : null,
      after: after ? inWords(after.when) : null,
      version,
      by,
      reason: request.reason,
      at: at.toISOString(),
      key: request.key,
    }
  })

const segmentIn = ({ name, when, grouping }: SaveSegmentRequest): Segment =>
  validated(Segment, { name, when, ...(grouping ? {} : { grouping }) }, null)

/** Throws ConfigError naming the place, e.g. `when.all.1.atLeast`. */
function validated<T>(
  shape: {
    safeParse: (value: unknown) => {
      data?: T
      error?: { issues: { path: PropertyKey[]; message: string }[] }
    }
  },
  value: unknown,
  within: string | null,
): T {
  const { data, error } = shape.safeParse(value)
  if (error === undefined) return data as T
  const { path, message } = error.issues[0]!
  const field = [within, ...path].filter(part => part !== null).join('.')
  throw new ConfigError(`${field}: ${message}`, { field, remedy: 'correct it, then save again' })
}
