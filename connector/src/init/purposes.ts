import type { DealPurpose } from '@perennial/shared/model/deal'
import type { PipelineReading } from '../config/mapping.ts'
import type { Pipeline } from '../crm/crm.ts'
import { folded } from './folded.ts'

/** In this order: "Renewal services" are renewals, "existing partner" is a partner. */
const words: readonly [RegExp, DealPurpose][] = [
  [
    /partner|recruit|hiring|bewerb|einstellung|kandidat|candidat|werving|investor|fundrais|alliance|lieferant|supplier|einkauf|procurement|marketing|event/,
    'ignore',
  ],
  [/renew|verl(ae|a)nger|renouvel|reconduc|renova|verleng/, 'renewal'],
  [/down ?(grade|sell)|reduzier|reduction|reducc|verkleining|k(ue|u)ndigung/, 'downgrade'],
  [
    /expan|up ?sell|upgrade|add ?on|cross ?sell|erweiter|aufstock|zukauf|nachkauf|zusatz|ampliac|elargissement|montee en gamme|uitbreiding|bijkoop/,
    'expansion',
  ],
  [
    /one (off|time)|service|\bset ?up\b|implement|onboarding|training|schulung|workshop|projekt|\bproject|dienstleist|beratung|consult|einmal|prestation|ponctuel|formation|servicio|proyecto|eenmalig|diensten|hardware|\bps\b/,
    'one_off',
  ],
  [/existing|bestand|existant|existente|bestaand/, 'existing'],
  [/\bnew|\bneu|nouveau|nouvel|nuev|nieuw|erstvertrag|first/, 'new'],
]

/** What a label says its deals are for; null when it says nothing. */
export const purposeNamed = (label: string): DealPurpose | null => {
  const text = folded(label)
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

/** By the pipeline's label, in several languages; otherwise every deal's own type says it. */
export const pipelinePurpose = ({ label }: Pick<Pipeline, 'label'>): PipelineReading['purpose'] => {
  const named = purposeNamed(label)
  return named === null || named === 'unknown' ? 'by_type' : named
}
