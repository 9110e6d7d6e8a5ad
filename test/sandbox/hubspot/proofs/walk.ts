import type { Call } from './call.ts'
import { associationCalls } from './walk-associations.ts'
import { listCalls } from './walk-lists.ts'
import { portalCalls } from './walk-portal.ts'
import { readCalls } from './walk-reads.ts'
import { archiveCalls, mergeCalls, writeCalls } from './walk-writes.ts'
import { readOnly, writable } from './walked.ts'

/** Every endpoint once or more, in an order in which each call meets the portal it expects. */
export const walk: Call[] = [
  ...portalCalls,
  ...listCalls,
  ...[...writable, ...readOnly].flatMap(readCalls),
  ...writable.flatMap(writeCalls),
  ...associationCalls,
  ...mergeCalls,
  ...writable.flatMap(archiveCalls),
]
