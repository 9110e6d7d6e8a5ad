import { catalyst } from './catalyst.ts'
import { churnzero } from './churnzero.ts'
import { gainsight } from './gainsight.ts'
import { hubspot } from './hubspot.ts'
import type { ImportFormat } from './import-format.ts'
import { totango } from './totango.ts'
import { vitally } from './vitally.ts'

/** Every tool whose scorecards can be read, by the name given after --from. */
export const importFormats: Readonly<Record<string, ImportFormat>> = {
  gainsight,
  vitally,
  totango,
  catalyst,
  churnzero,
  hubspot,
}
