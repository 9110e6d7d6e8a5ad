/** `node backfill.ts JOB`: starts as the connector's own main does, then pulls. */
import { keepHeapSmall } from '../../../connector/src/cli/frugal-heap.ts'

keepHeapSmall()
await import('./pull.ts')
