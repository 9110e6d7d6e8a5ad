import type { Day } from '@perennial/shared/day'
import { rungLabels } from '@perennial/shared/model/origin'
import { exactSums } from '../../page/amounts.ts'
import { away, isNear, time, when } from '../../page/dates.ts'
import { type Html, html } from '../../page/html.ts'
import { recordLink } from '../../page/link.ts'
import type { Column } from '../../page/table.ts'
import type { AuditRenewal } from '../audit.ts'
import { bandChip, basisChip } from './chips.ts'
import { renewsLabel } from './labels.ts'

/** What is to be known of a renewal, in the order in which it is asked. */
export const renewalColumns = (asOf: Day, dateHead: string): Column<AuditRenewal>[] => [
  { head: 'Account', width: 18, cell: account },
  {
    head: dateHead,
    width: 13,
    cell: ({ date, autoRenews }) =>
      html`${time(date)} <small><span>${away(asOf, date)},</span> <span>${renewsLabel(autoRenews)}</span></small>`,
  },
  { head: 'Last day for notice', width: 14, cell: renewal => notice(asOf, renewal) },
  { head: 'ARR', width: 15, number: true, cell: ({ arr }) => exactSums(arr) },
  { head: 'Health', width: 10.5, cell: ({ band }) => bandChip(band) },
  { head: 'Last two-way contact', width: 11.5, cell: ({ lastTouch }) => contact(asOf, lastTouch) },
  { head: 'How the date is known', width: 18, cell: basis },
]
/** The column that the amounts stand in. */
export const arrColumn = 3

const account = ({ name, url, owner }: AuditRenewal): Html =>
  html`${recordLink(name, url)} <small>${owner === null ? 'no owner' : html`<bdi>${owner}</bdi>`}</small>`

function notice(asOf: Day, { noticeDate }: AuditRenewal): Html {
  if (noticeDate === null) return html`<span class="unknown">unknown</span>`
  if (isNear(asOf, noticeDate))
    return html`<strong class="near">${time(noticeDate)} <small>${away(asOf, noticeDate)}</small></strong>`
  return noticeDate < asOf
    ? html`${time(noticeDate)} <small>passed, ${away(asOf, noticeDate)}</small>`
    : when(asOf, noticeDate)
}

const contact = (asOf: Day, lastTouch: Day | null): Html =>
  lastTouch === null ? html`<span class="unknown">none on record</span>` : when(asOf, lastTouch)

const basis = ({ basis, rung, rule }: AuditRenewal): Html =>
  html`${basisChip(basis, rungLabels[rung])} <small>${rule}</small>`
