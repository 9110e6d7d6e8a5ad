import { daysBetween } from '../../day.ts'
import type { ContractLine, Span } from '../../model/contract-line.ts'
import type { Remark } from './line-finding.ts'

/** Signing this long after the start is a slip more often than a contract. */
const latestSigningDays = 90

/** Dates of one line that cannot all be true. */
export const lintDates = (line: ContractLine): Remark[] =>
  [
    ...backwards(line),
    ...signedLate(line),
    ...rescindedFirst(line),
    ...rampOutside(line),
    ...line.discounts.flatMap(span => spanOutside(span, 'discount', line)),
    ...line.pauses.flatMap(span => spanOutside(span, 'pause', line)),
  ].map(([message, remedy]) => ({ code: 'dates_contradict', message: `${line.name} ${message}`, remedy }))

type Said = [message: string, remedy: string]

const backwards = ({ start, end }: ContractLine): Said[] =>
  end !== null && end <= start
    ? [[`ends on ${end} and starts on ${start}: it is never in force`, 'correct its start or its end']]
    : []

const signedLate = ({ signedOn, start }: ContractLine): Said[] =>
  signedOn !== null && daysBetween(start, signedOn) > latestSigningDays
    ? [
        [
          `was signed on ${signedOn}, ${daysBetween(start, signedOn)} days after it started on ${start}`,
          'correct the day it was signed, or its start',
        ],
      ]
    : []

const rescindedFirst = ({ noticeGivenOn, noticeRescindedOn }: ContractLine): Said[] =>
  noticeRescindedOn !== null && (noticeGivenOn === null || noticeRescindedOn < noticeGivenOn)
    ? [
        [
          `had its notice taken back on ${noticeRescindedOn}, before any was given; that has no effect`,
          'correct the day notice was given or taken back',
        ],
      ]
    : []

const rampOutside = (line: ContractLine): Said[] =>
  line.ramp
    .filter(({ from }) => !isWithin(line, from))
    .map(({ from }) => [`has a price from ${from}, outside ${spanOf(line)}`, 'correct the day, or the span'])

const spanOutside = (span: Span, what: string, line: ContractLine): Said[] => {
  if (span.to !== null && span.to <= span.from)
    return [[`has a ${what} from ${span.from} to ${span.to}: it has no days`, `correct the ${what}`]]
  const misses = (line.end !== null && span.from >= line.end) || (span.to !== null && span.to <= line.start)
  return misses
    ? [[`has a ${what} from ${span.from}, outside ${spanOf(line)}: it has no effect`, `correct the ${what}`]]
    : []
}

const isWithin = ({ start, end }: ContractLine, day: string): boolean =>
  start <= day && (end === null || day < end)

const spanOf = ({ start, end }: ContractLine): string =>
  end === null ? `the line, which starts on ${start}` : `the line, ${start} to ${end}`
