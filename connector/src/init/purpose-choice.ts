import type { Choice } from './choose.ts'
import type { DealReading } from './deal-reading.ts'
import type { TypeProperty } from './deal-types.ts'
import type { Candidate } from './weigh.ts'

/** The deal's type property beside its rivals, as a choice like any other. */
export function purposeChoice({ types, type, recurring, purposes }: DealReading): Choice {
  const [chosen, rival] = [types[0], types[1]]
  const isNeeded = recurring.some(
    ({ pipeline }) => (purposes.get(pipeline)?.purpose ?? 'by_type') === 'by_type',
  )
  return {
    path: 'deal.purpose',
    meaning: 'what the deal is for: new, renewal, expansion',
    chosen: type === null ? null : candidate(chosen!),
    rivals: types.filter(one => type === null || one !== chosen).map(candidate),
    doubt:
      type === null
        ? isNeeded
          ? 'no property and no pipeline tells what deals are for, so renewals are told by date and amount'
          : null
        : rival !== undefined && rival.score > chosen!.score - 0.3
          ? `${rival.name} is nearly as likely: filled on ${rival.filled} of ${rival.of}`
          : null,
  }
}

const candidate = ({ name, label, filled, of, score }: TypeProperty): Candidate => ({
  name,
  label,
  named: 2,
  filled,
  of,
  fill: of === 0 ? 0 : filled / of,
  fits: 1,
  agreement: null,
  lastWrite: null,
  writer: null,
  abandoned: false,
  calculated: false,
  score,
})
