import type { RecordIds } from '../../test/browser/shots/recordShots.ts'
import type { Shot } from '../../test/browser/shots/Shot.ts'
import type { RelatedView } from '../../ui-extension/host/record.ts'
import type { Showcase } from './showcase.ts'

/** The records whose cards are worth showing: the customer at risk, with its latest deal and a contact and ticket of its own. */
export async function shownRecords(hostUrl: string, companies: Partial<Showcase>): Promise<RecordIds> {
  const id = companies.at_risk ?? ''
  const response = await fetch(`${hostUrl}/crm-data/companies/${id}/related`)
  const { associated } = (await response.json()) as RelatedView
  const first = (kind: string) => associated.find(list => list.kind === kind)?.records[0]?.id ?? ''
  return {
    watch: id,
    unscored: companies.unscored ?? '',
    notACustomer: companies.not_a_customer ?? '',
    deal: first('deals'),
    contact: first('contacts'),
    ticket: first('tickets'),
  }
}

/** Whole records with their cards in place, as a reader of the README meets them first. */
export const wholeRecords = ({ watch, at_risk, unscored }: Partial<Showcase>): Shot[] => [
  { name: 'record-watch-1240', path: `/companies/${watch}` },
  { name: 'record-watch-400', path: `/companies/${watch}`, width: 400 },
  { name: 'record-at-risk-1240', path: `/companies/${at_risk}` },
  { name: 'record-unscored-1240', path: `/companies/${unscored}` },
]
