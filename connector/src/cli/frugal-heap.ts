import { setFlagsFromString } from 'node:v8'

/**
 * Collects garbage once the heap has grown by half. Left alone, V8 lets the 25 MB that a long pull
 * really holds grow tenfold before it collects, the more the longer it runs.
 */
export const keepHeapSmall = (): void => setFlagsFromString('--heap-growing-percent=50')
