import { Collected } from '../collected.ts'
import type { RecordLine } from '../portal.ts'
import type { Money, ProfilePortal } from './profile.ts'

/** A profile's lines as a test reads them, knowing nothing of how they were made. */
export class Reading {
  readonly portal: Collected
  readonly asOf: string
  readonly #won = new Set<string>()

  constructor(contents: ProfilePortal) {
    this.portal = new Collected(contents.lines())
    this.asOf = contents.asOf
    for (const line of this.portal.lines) {
      if (line.line !== 'pipeline' || line.objectType !== 'deals') continue
      const won = line.stages.filter(({ metadata }) => metadata.probability === '1.0')
      for (const { id } of won) this.#won.add(id)
    }
  }

  deals(companyId: string): RecordLine[] {
    return this.portal.linkedTo('companies', companyId, 'deals', 5)
  }

  isWon({ properties }: RecordLine): boolean {
    return this.#won.has(properties.dealstage!)
  }

  /** Won deals of a company whose dates, in the given properties, cover the as-of date. */
  inForce(companyId: string, start = 'contract_start_date', end = 'contract_end_date'): RecordLine[] {
    return this.deals(companyId).filter(deal => {
      const { [start]: from, [end]: until } = deal.properties
      return this.isWon(deal) && from !== undefined && from <= this.asOf && this.asOf < (until ?? '9999')
    })
  }

  /** The companies that have such deals, with their sums by currency. */
  paying(yearlyMinor: (deal: RecordLine) => number, start?: string, end?: string): Map<string, Money[]> {
    const companies = this.portal
      .all('companies')
      .map(({ id }) => [id, this.inForce(id, start, end)] as const)
    return new Map(
      companies
        .filter(([, deals]) => deals.length > 0)
        .map(([id, deals]) => [id, sums(deals, yearlyMinor)] as const),
    )
  }
}

function sums(deals: readonly RecordLine[], yearlyMinor: (deal: RecordLine) => number): Money[] {
  const byCurrency = Map.groupBy(deals, ({ properties }) => properties.deal_currency_code!)
  return [...byCurrency].map(([currency, some]) => ({
    minor: some.reduce((sum, deal) => sum + yearlyMinor(deal), 0),
    currency,
  }))
}

/** The amount in cents. */
export const cents = ({ properties }: RecordLine): number => Math.round(Number(properties.amount) * 100)

export const trueArr = ({ truth }: ProfilePortal): Map<string, Money[]> =>
  new Map(truth.customers.map(({ id, arr }) => [id, arr]))
