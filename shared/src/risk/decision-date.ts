import { type Day, daysBetween } from '../day.ts'

/** What a renewal says of its own dates. */
export interface RenewalDates {
  date: Day | null
  noticeDate: Day | null
  autoRenews: boolean | null
}

/** A contract that renews by itself is decided when notice can be given for the last time. */
export const decisionDate = ({ date, noticeDate, autoRenews }: RenewalDates): Day | null =>
  autoRenews === true && noticeDate !== null ? noticeDate : date

/** The notice date has passed and the term has not ended: it has renewed itself, unless notice was given. */
export const renewsByItself = ({ date, noticeDate, autoRenews }: RenewalDates, on: Day): boolean =>
  autoRenews === true && noticeDate !== null && date !== null && noticeDate < on && on < date

export const daysLeft = (dates: RenewalDates, on: Day): number | null => {
  const decided = decisionDate(dates)
  return decided === null ? null : daysBetween(on, decided)
}
