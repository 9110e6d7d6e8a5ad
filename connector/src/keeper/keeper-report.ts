import type { Day } from '@perennial/shared/day'
import { decimalOf } from '@perennial/shared/money'
import type { Crm } from '../crm/crm.ts'
import type { Outcome } from '../record.ts'
import type { MissingDeal } from './missing-deal.ts'
import type { MissingDeals } from './missing-deals.ts'
import type { Opening } from './opening.ts'

/** One deal that was opened, or would be. Ids are the CRM's. */
export interface KeptDeal {
  account: string
  name: string
  renewalDate: Day
  noticeDate: Day | null
  owner: string | null
  ownerName: string | null
  /** In major units, as that pipeline's amounts mean it. */
  amount: string | null
  currency: string | null
  /** Null where nothing was opened. */
  deal: string | null
  url: string | null
}

export interface KeeperReport {
  dryRun: boolean
  within: number
  pipeline: Opening['pipeline']
  opened: KeptDeal[]
  failed: (KeptDeal & { category: string; message: string; retry: boolean })[]
  alreadyOpen: number
  without: MissingDeals['without']
}

/** What became of each missing deal; without outcomes, what would. */
export function reported(
  { missing, alreadyOpen, without }: MissingDeals,
  outcomes: readonly Outcome[] | null,
  crm: Pick<Crm, 'recordUrl'>,
  { owners }: Opening,
): Pick<KeeperReport, 'opened' | 'failed' | 'alreadyOpen' | 'without'> {
  const opened: KeeperReport['opened'] = []
  const failed: KeeperReport['failed'] = []
  for (const [index, one] of missing.entries()) {
    const row = rowOf(one, owners)
    const outcome = outcomes?.[index]
    if (outcome === undefined) opened.push(row)
    else if (outcome.ok) opened.push({ ...row, deal: outcome.id, url: crm.recordUrl('deal', outcome.id) })
    else failed.push({ ...row, category: outcome.category, message: outcome.message, retry: outcome.retry })
  }
  return { opened, failed, alreadyOpen, without }
}

const rowOf = (
  { account, name, renewalDate, noticeDate, ownerId, amount }: MissingDeal,
  owners: Opening['owners'],
): KeptDeal => ({
  account,
  name,
  renewalDate,
  noticeDate,
  owner: ownerId,
  ownerName: ownerId === null ? null : (owners.get(ownerId) ?? null),
  amount: amount && decimalOf(amount),
  currency: amount?.currency ?? null,
  deal: null,
  url: null,
})
