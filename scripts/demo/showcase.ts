import type { LocalHubspot, StoredRecord } from '../../test/sandbox/hubspot/start.ts'

/** A company of each kind worth showing, by what Perennial wrote on it. */
export interface Showcase {
  at_risk: string
  watch: string
  healthy: string
  unscored: string
  not_a_customer: string
}

/** In each band the customer whose notice date, else renewal, comes next; of equals the largest. */
export async function showcase(hubspot: LocalHubspot, asOf: string): Promise<Partial<Showcase>> {
  const companies = (await hubspot.dump('companies')).filter(({ archived }) => !archived)
  const inBand = (band: string) =>
    companies.filter(company => value(company, 'perennial_health_band') === band)
  const next = (band: string) =>
    inBand(band).sort((a, b) => urgency(a, asOf) - urgency(b, asOf) || arr(b) - arr(a))[0]?.id
  const found = {
    at_risk: next('at_risk'),
    watch: next('watch'),
    healthy: next('healthy'),
    unscored: next('unscored'),
    not_a_customer: companies.find(company => value(company, 'perennial_health_band') === null)?.id,
  }
  return Object.fromEntries(Object.entries(found).filter(([, id]) => id !== undefined))
}

const value = ({ properties }: StoredRecord, name: string): string | null => properties[name] || null
const arr = (company: StoredRecord): number => Number(value(company, 'perennial_arr') ?? 0)
const millisADay = 86_400_000

/** Days from the as-of day to the next deadline; what is past or unknown comes last. */
function urgency(company: StoredRecord, asOf: string): number {
  const dates = [value(company, 'perennial_notice_date'), value(company, 'perennial_renewal_date')]
  const deadline = dates.find(date => date !== null && date > asOf)
  return deadline ? (Date.parse(deadline) - Date.parse(asOf)) / millisADay : Number.MAX_SAFE_INTEGER
}
