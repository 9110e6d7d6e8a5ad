import { setFlagsFromString } from 'node:v8'

/**
 * Collects garbage once the heap has grown by half, and keeps the space for new objects as it starts.
 * Left alone, V8 lets the 25 MB that a long pull really holds grow tenfold, the more the longer it runs.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=50')
  setFlagsFromString('--semi-space-growth-factor=1')
}
