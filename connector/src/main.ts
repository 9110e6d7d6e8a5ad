import { keepHeapSmall } from './cli/frugal-heap.ts'

// Before anything else is loaded: what loading makes the heap take, it keeps.
keepHeapSmall()
await import('./cli/program.ts')
