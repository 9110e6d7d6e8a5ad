import type {
  QualityFinding,
  QualityRecord,
  Suspicion,
} from '@perennial/shared/health/data-quality/quality-finding'
import { misledBy, qualityFindings } from '@perennial/shared/health/data-quality/quality-findings'
import type { Money } from '@perennial/shared/money'
import type { Look } from './look.ts'

/** What a finding says, whichever records it has. */
export type FindingHead = Pick<Suspicion, 'code' | 'label' | 'quarantined' | 'remedy'> & {
  measures: string[]
}

/** In the order records count their findings by. */
export const headsOf = ({ suspicions, entries }: Look): FindingHead[] =>
  suspicions.map(({ code, label, quarantined, remedy, ...of }) => ({
    code,
    label,
    quarantined,
    remedy,
    measures: misledBy(of, entries),
  }))

/** Everything that was found at one account. */
export interface FoundAt {
  id: string
  name: string
  url: string | null
  ownerId: string | null
  arr: readonly Money[]
  /** Each with the place of its finding; without a record it is the account itself. */
  records: { of: number; record?: QualityRecord }[]
}

/** By account; what belongs to no company of the CRM is at none. Those `beside` are among them whatever was found. */
export function foundAt({ companies, arr, suspicions }: Look, beside: Iterable<string>): FoundAt[] {
  const records = new Map([...beside].map(id => [id, [] as FoundAt['records']]))
  for (const [of, suspicion] of suspicions.entries())
    for (const { accountId, ...record } of suspicion.records) {
      if (accountId === null) continue
      const own = records.get(accountId) ?? []
      records.set(accountId, own)
      const { kind, id, name, url } = record
      own.push(kind === 'company' && id === accountId ? { of } : { of, record: { kind, id, name, url } })
    }
  return companies.flatMap(({ id, name, url, ownerId }) => {
    const own = records.get(id)
    return own ? [{ id, name, url, ownerId, arr: arr.get(id) ?? [], records: own }] : []
  })
}

/** The findings as they would be if there were only these accounts; `most`: how many records of one are named. */
export function findingsAt(
  heads: readonly FindingHead[],
  accounts: readonly FoundAt[],
  most: number,
): QualityFinding[] {
  const suspicions = heads.map(({ measures, ...head }) => ({
    ...head,
    needs: [],
    entries: measures,
    records: [] as Suspicion['records'][number][],
  }))
  for (const { id, name, url, records } of accounts)
    for (const { of, record = { kind: 'company', id, name, url } } of records)
      suspicions[of]!.records.push({ ...record, accountId: id })
  return qualityFindings(suspicions, new Map(accounts.map(({ id, arr }) => [id, arr])), [], most)
}
