import { enableCompileCache } from 'node:module'
import { keepHeapSmall } from './cli/frugal-heap.ts'

/** Verbs that read a whole portal: there memory counts for more than the time it takes to tidy up. */
const readsEverything = new Set(['sync'])

// Before anything else is loaded: what loading makes the heap take, it keeps; and what was compiled once need
// not be compiled for the next verb.
if (readsEverything.has(process.argv[2] ?? '')) keepHeapSmall()
enableCompileCache()
await import('./cli/program.ts')
