import type { Fault } from './fault.ts'

/** Faults that stay until they are cleared: the server goes on working, a little differently. */
export const standingFaults = {
  'index-lag': {
    row: 1,
    means: 'Searches show every record as it was ms milliseconds ago (default 5,000)',
    kind: 'setting',
    match: '/search',
    patch: ({ ms = 5_000 }) => ({ indexLagMs: ms }),
  },
  'search-wall': {
    row: 2,
    means: 'Searches refuse to page beyond count results (default 1,000) instead of 10,000',
    kind: 'setting',
    match: '/search',
    patch: ({ count = 1_000 }) => ({ searchWindow: count }),
  },
  'truncated-milliseconds': {
    row: 4,
    means: 'Searches cut lower bounds of instants to whole seconds, so that records from before come back',
    kind: 'quirk',
    match: '/search',
    quirks: () => ({ truncatesMilliseconds: true }),
  },
  'unordered-archive-feed': {
    row: 7,
    means: 'The list of archived records comes in an order that has to do with nothing',
    kind: 'quirk',
    quirks: () => ({ shufflesArchive: true }),
  },
  'duplicate-association': {
    row: 10,
    means: 'A linked record is listed once per label instead of once with all labels',
    kind: 'quirk',
    match: '/associations/',
    quirks: () => ({ repeatsAssociations: true }),
  },
  'refused-records': {
    row: null,
    means: 'Batch writes refuse the records named in ids one by one, in a 207',
    kind: 'quirk',
    match: '/batch/',
    quirks: ({ ids = [] }) => ({ refusedIds: new Set(ids) }),
  },
} satisfies Record<string, Fault>
