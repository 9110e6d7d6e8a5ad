import { addDays, addMonths, type Day } from '../../day.ts'
import type { ContractLine } from '../../model/contract-line.ts'

/** The day notice was given, unless it was taken back since. */
export const standingNotice = ({ noticeGivenOn, noticeRescindedOn }: ContractLine): Day | null =>
  noticeRescindedOn !== null && noticeGivenOn !== null && noticeRescindedOn >= noticeGivenOn
    ? null
    : noticeGivenOn

/** The line as it stood on a day: notice given or taken back later has not happened yet. */
export const asNoticedBy = (on: Day, line: ContractLine): ContractLine => ({
  ...line,
  noticeGivenOn: notAfter(on, line.noticeGivenOn),
  noticeRescindedOn: notAfter(on, line.noticeRescindedOn),
})

/** Known not to renew, as opposed to not having renewed yet. */
export const isLost = (line: ContractLine): boolean =>
  standingNotice(line) !== null || line.lossCause !== null

/** Last day on which notice for a renewal date can be given: a whole notice period before it. */
export const noticeDeadline = (renewal: Day, { notice }: Pick<ContractLine, 'notice'>): Day =>
  notice === null ? renewal : moved(renewal, -notice.count, notice.unit)

/** The day from which a notice given on a day frees a customer who is bound to no term. */
export const noticeTakesEffect = (given: Day, { notice }: Pick<ContractLine, 'notice'>): Day =>
  notice === null ? given : moved(given, notice.count, notice.unit)

const notAfter = (on: Day, day: Day | null): Day | null => (day !== null && day <= on ? day : null)

const moved = (day: Day, count: number, unit: 'days' | 'months'): Day =>
  unit === 'days' ? addDays(day, count) : addMonths(day, count)
