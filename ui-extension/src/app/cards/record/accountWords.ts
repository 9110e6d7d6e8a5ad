import type { RecordAccount } from '@perennial/shared/wire/record-card'
import { bands } from '../../common/words/band.ts'
import type { Formats } from '../../common/words/Reader.tsx'

/** Sums per currency are set side by side, never added. */
export const revenueText = (arr: RecordAccount['arr'], { money }: Formats): string =>
  arr === null || arr.length === 0 ? 'Unknown' : arr.map(money).join(' + ')

/** "Watch, 57 of 100"; a score is never shown without its band. */
export const healthText = ({ band, score }: RecordAccount): string =>
  score === null ? bands[band].label : `${bands[band].label}, ${score} of 100`
