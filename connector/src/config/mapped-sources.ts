import { type RecordKind, recordKinds } from '../record.ts'
import type { Mapping } from './mapping.ts'

/** One property the mapping reads, and the place in the configuration that names it. */
export interface MappedSource {
  path: string[]
  kind: RecordKind
  name: string
}

/** Keys of a mapping section that hold something else than the name of a property. */
const notSources = new Set(['withoutEnd', 'amount_means'])

const mappedKinds = [
  'company',
  'deal',
  'contact',
  'ticket',
  'survey',
  'line_item',
  'contract',
  'subscription',
] as const satisfies RecordKind[]

export function mappedSources(mapping: Mapping): MappedSource[] {
  const sections = mappedKinds.flatMap(kind =>
    Object.entries(mapping[kind] ?? {}).flatMap(([key, name]) =>
      notSources.has(key) || typeof name !== 'string' ? [] : [{ path: ['mapping', kind, key], kind, name }],
    ),
  )
  return [...sections, ...milestoneSources(mapping.company), ...touchpointSources(mapping.touchpoint)]
}

const milestoneSources = ({ milestones }: Mapping['company']): MappedSource[] =>
  Object.entries(milestones).flatMap(([milestone, days]) =>
    Object.entries(days).flatMap(([key, name]) =>
      name === null
        ? []
        : [{ path: ['mapping', 'company', 'milestones', milestone, key], kind: 'company', name }],
    ),
  )

const channels = ['call', 'email', 'meeting', 'note', 'task'] as const satisfies RecordKind[]

function touchpointSources(touchpoint: Mapping['touchpoint']): MappedSource[] {
  const at = (kind: RecordKind, key: string[], name: string | null): MappedSource[] =>
    name === null ? [] : [{ path: ['mapping', 'touchpoint', ...key], kind, name }]
  return [
    ...channels.flatMap(kind => at(kind, ['at'], touchpoint.at)),
    ...channels.flatMap(kind => at(kind, ['subject', kind], touchpoint.subject[kind])),
    ...at('call', ['callDirection'], touchpoint.callDirection),
    ...at('call', ['callStatus'], touchpoint.callStatus),
    ...at('email', ['emailDirection'], touchpoint.emailDirection),
    ...at('meeting', ['meetingOutcome'], touchpoint.meetingOutcome),
  ].sort((a, b) => recordKinds.indexOf(a.kind) - recordKinds.indexOf(b.kind))
}
