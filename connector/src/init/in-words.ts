import { inWords } from './agreement.ts'
import type { Choice } from './choose.ts'
import type { Candidate } from './weigh.ts'

const mostRivals = 5

/** A decision with its evidence on one line, rivals side by side. */
export function choiceInWords({ meaning, chosen, rivals }: Choice): string {
  const seen = chosen === null ? 'nothing chosen' : `${chosen.label}: ${candidateInWords(chosen)}`
  const others = rivals.slice(0, mostRivals).map(one => `${one.name} (${candidateInWords(one)})`)
  const line = `${meaning}. ${seen}${others.length > 0 ? `; beside it: ${others.join(', ')}` : ''}`
  return line.replaceAll(/\s+/g, ' ')
}

export function candidateInWords({
  filled,
  of,
  agreement,
  lastWrite,
  writer,
  abandoned,
  calculated,
}: Candidate): string {
  return [
    `filled on ${filled} of ${of}`,
    ...(agreement === null ? [] : [inWords(agreement)]),
    ...(lastWrite === null ? [] : [`last written ${lastWrite}${writer === null ? '' : ` by ${writer}`}`]),
    ...(abandoned ? ['abandoned'] : []),
    ...(calculated ? ['calculated'] : []),
  ].join(', ')
}
