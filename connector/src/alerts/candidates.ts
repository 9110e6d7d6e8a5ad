import { convertedSum } from '@perennial/shared/forecast/converted-sum'
import { isEscalated, isOpen } from '@perennial/shared/model/ticket'
import type { Candidate } from '@perennial/shared/risk/alerts/candidate'
import { saveable } from '@perennial/shared/risk/alerts/saveable'
import { daysLeft, decisionDate } from '@perennial/shared/risk/decision-date'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { linkedRecords } from '../view/linked-records.ts'
import { reportingConversion } from '../view/reporting-conversion.ts'
import type { Scope } from '../view/scope.ts'
import { ticketFrom } from '../view/tickets.ts'
import { toDay } from '../view/values.ts'
import type { AlertDesk } from './alert-desk.ts'
import { type CandidateRow, type CandidatesAsked, candidateRows } from './candidate-rows.ts'
import { lapsedArr } from './lapsed-arr.ts'

/** Accounts as alerts look at them, from what was last concluded: nothing is scored again. `inPlay` have an open task of ours. */
export async function candidatesNow(
  tx: Tx,
  desk: AlertDesk,
  asked: CandidatesAsked,
  inPlay: ReadonlySet<string> = new Set(),
): Promise<Candidate[]> {
  const { scope, config } = desk
  const rows = await withLapsedArr(tx, desk, await candidateRows(tx, scope, asked))
  const conversion = await reportingConversion(tx, scope, config)
  const ids = rows.map(({ accountId }) => accountId)
  const escalations = await openEscalations(tx, scope, ids)
  return rows.map(row => {
    const { accountId, name, ownerId, renews, low, high, noticeGiven, lastTouch, ...rest } = row
    const facts = {
      ...rest,
      noticeGivenOn: noticeGiven === null ? null : toDay(noticeGiven, scope.timeZone),
      lastTwoWayContact: lastTouch,
    }
    const flags = escalations.get(accountId)
    return {
      accountId,
      name: name?.trim() || `Company ${accountId}`,
      ownerId: ownerId?.trim() || null,
      risk: 1 - renews,
      low: 1 - high,
      high: 1 - low,
      band: row.band,
      arr: row.arr,
      arrMinor: convertedSum(row.arr.length === 0 ? null : row.arr, scope.asOf, conversion),
      renewalDate: row.date,
      noticeDate: row.noticeDate,
      decisionDate: decisionDate(row),
      daysLeft: daysLeft(row, scope.asOf),
      saveable: saveable(facts, scope.asOf, config.policy.alerts.saveability),
      openPlay: inPlay.has(accountId) || flags?.isFlagged === true,
      escalated: flags !== undefined,
    }
  })
}

async function withLapsedArr(
  tx: Tx,
  desk: AlertDesk,
  rows: readonly CandidateRow[],
): Promise<CandidateRow[]> {
  const { asOf } = desk.scope
  const isLapsed = ({ arr, date }: CandidateRow): boolean => arr.length === 0 && date !== null && date <= asOf
  const ids = rows.filter(isLapsed).map(({ accountId }) => accountId)
  const lapsed = await lapsedArr(tx, desk, ids)
  return rows.map(row => ({ ...row, arr: lapsed.get(row.accountId) ?? row.arr }))
}

/** Exactly these accounts, whatever their risk is. */
export const candidatesOf = (tx: Tx, desk: AlertDesk, ids: readonly string[]): Promise<Candidate[]> =>
  ids.length === 0 ? Promise.resolve([]) : candidatesNow(tx, desk, { minimumRisk: 2, always: ids })

/** By account: that an escalated ticket is open, and whether the CRM itself says so, not the priority alone. */
async function openEscalations(
  tx: Tx,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, { isFlagged: boolean }>> {
  const { priority, escalated } = scope.mapping.ticket
  const where = sql`(lower(r.properties->>${priority}::text) in ('high', 'urgent') or r.properties->>${escalated}::text <> '')`
  const found = new Map<string, { isFlagged: boolean }>()
  for (const record of await linkedRecords(tx, scope, ids, ['ticket'], { where })) {
    const ticket = ticketFrom(record, scope)
    if (ticket === null || !isEscalated(ticket) || !isOpen(ticket, scope.asOf)) continue
    const before = found.get(record.accountId)?.isFlagged ?? false
    found.set(record.accountId, { isFlagged: before || ticket.escalated === true })
  }
  return found
}
