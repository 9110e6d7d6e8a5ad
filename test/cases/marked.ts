import type { AccountView } from '../../shared/src/model/account-view.ts'

/** The same account with a mark in everything that names a person or is in somebody's own words. */
export const marked = (view: AccountView, mark: string): AccountView => ({
  ...view,
  contacts: view.contacts.map(one => ({
    ...one,
    name: `${one.name} ${mark}`,
    jobTitle: withMark(one.jobTitle, mark),
    formerly: one.formerly && { ...one.formerly, jobTitle: withMark(one.formerly.jobTitle, mark) },
  })),
  touchpoints: view.touchpoints.map(one => ({ ...one, subject: `${one.subject} ${mark}` })),
  tickets: view.tickets.map(one => ({
    ...one,
    subject: `${one.subject} ${mark}`,
    text: withMark(one.text, mark),
  })),
  surveys: view.surveys.map(one => ({ ...one, comment: withMark(one.comment, mark) })),
})

const withMark = (text: string | null, mark: string): string | null => text && `${text} ${mark}`
