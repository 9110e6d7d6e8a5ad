import { createHash } from 'node:crypto'
import type { Day } from '@perennial/shared/day'
import { accuracyOf, type SnapshotAccuracy } from '@perennial/shared/forecast/accuracy'
import { learnedShock, type QuarterShock } from '@perennial/shared/forecast/distribution/quarter-shock'
import type { RenewalSource } from '@perennial/shared/forecast/due-renewal'
import type { RenewalItem } from '@perennial/shared/forecast/item'
import { pastQuartersOf } from '@perennial/shared/forecast/past-quarters'
import { clusterOf } from '@perennial/shared/forecast/prospects-of'
import { rangeOf } from '@perennial/shared/forecast/report'
import { unitsOf } from '@perennial/shared/ledger/units/units-of'
import type { LedgerAccount } from '@perennial/shared/model/ledger-account'
import { sql } from 'kysely'
import type { Config } from '../config.ts'
import { pipelineAt } from '../forecast/pipeline-at.ts'
import { standingOf } from '../forecast/quarter-shock-at.ts'
import { renewalSources } from '../forecast/renewal-sources.ts'
import { firstOfPastQuarters } from '../forecast/stored-snapshots.ts'
import type { Tx } from '../store/store.ts'
import { ledgerAt } from '../view/ledger-at.ts'
import type { Scope } from '../view/scope.ts'
import { type AccountFacts, accountRow } from './account-row.ts'
import { concludedAccounts } from './concluded-accounts.ts'
import { type MoneyRow, moneyRow } from './money-rows.ts'
import { segmentNames } from './segment-names.ts'
import { type Windows, windowsOn } from './window.ts'

/** What a build says of the portfolio as a whole; everything else is summed from its rows. */
export interface BuildContent {
  currency: string
  windows: Windows
  /** Of the renewals due soon, of all accounts. */
  range: { p10: number; p50: number; p90: number }
  shock: QuarterShock
  /** The first forecast of each past quarter against what came, the last quarter first. */
  accuracy: SnapshotAccuracy[]
  /** The first day something was concluded on. */
  firstDay: Day
}

/** A portfolio as rows, ready to be stored. */
export interface Portfolio {
  content: BuildContent
  accounts: ReturnType<typeof accountRow>[]
  renewals: ReturnType<typeof renewalRow>[]
  movements: ({ id: string } & MoneyRow['movements'][number])[]
}

/** The rules a build was made by; another key, and it has to be made anew. */
export const rulesKey = (config: Config): string =>
  createHash('sha256').update(JSON.stringify(config)).digest('hex').slice(0, 16)

/** Asks every engine once about all accounts, as known at the scope's moment. */
export async function buildPortfolio(tx: Tx, scope: Scope, config: Config): Promise<Portfolio> {
  const { asOf } = scope
  const { policy } = config
  const windows = windowsOn(asOf)
  const { conversion, ...ledger } = await ledgerAt(tx, scope, config)
  const books = await ledger.books()
  const read = { conversion, books: async () => books }
  const pipeline = await pipelineAt(tx, scope, config, read)
  const sources = new Map(
    (await renewalSources(tx, scope, config, read)).map(one => [one.book.account.id, one]),
  )
  const concluded = await concludedAccounts(tx, scope)
  const inSegments = await segmentNames(tx, scope, config, conversion)
  const units = unitsOf(books, { level: 'account', measure: 'arr', policy: policy.ledger })
  const money = new Map(
    units.map(unit => [unit.account.id, moneyRow(unit, { windows, conversion, policy: policy.ledger })]),
  )
  const items = pipeline.itemsIn(windows.renewals, null)
  const next = earliestOpen(items)
  const past = await firstOfPastQuarters(tx, scope)
  const standing = standingOf(pipeline)
  const shock = learnedShock(pastQuartersOf(past, standing))
  const facts = accountsOf(books, units).map<AccountFacts>(account => ({
    account,
    segments: segmentsOf(sources.get(account.id), inSegments),
    concluded: concluded.get(account.id) ?? null,
    noticeGivenOn: sources.get(account.id)?.noticeGivenOn ?? null,
    next: next.get(account.id) ?? null,
    money: money.get(account.id) ?? null,
  }))
  const accounts = facts.map(one => accountRow(one, { asOf, saveability: policy.alerts.saveability }))
  const bandOf = new Map(accounts.map(({ id, band }) => [id, band]))
  const parents = new Set(items.flatMap(({ parent }) => parent ?? []))
  const soon = items.filter(({ due, state }) => state !== 'decided' && due > asOf && due <= windows.soon.to)
  const { counts: _, ...range } = rangeOf(soon, shock)
  const comparable = past.filter(({ currency }) => currency === conversion.currency)
  return {
    content: {
      currency: conversion.currency,
      windows,
      range,
      shock,
      accuracy: accuracyOf(comparable, standing).snapshots,
      firstDay: await firstConcluded(tx, scope),
    },
    accounts,
    renewals: items.map(item =>
      renewalRow(item, bandOf.get(item.account) ?? 'unscored', clusterOf(item, parents)),
    ),
    movements: [...money].flatMap(([id, { movements }]) => movements.map(one => ({ id, ...one }))),
  }
}

const segmentsOf = (
  source: RenewalSource | undefined,
  names: (book: RenewalSource['book']) => string[],
): string[] => (source === undefined ? [] : names(source.book))

/** Those that have a book, and parents that only gather what others pay. */
function accountsOf(
  books: readonly { account: LedgerAccount }[],
  units: readonly { account: LedgerAccount }[],
): LedgerAccount[] {
  const all = [...units, ...books].map(({ account }) => account)
  return [...new Map(all.map(account => [account.id, account])).values()]
}

function earliestOpen(items: readonly RenewalItem[]): Map<string, RenewalItem> {
  const found = new Map<string, RenewalItem>()
  for (const item of items)
    if (item.state !== 'decided' && !found.has(item.account)) found.set(item.account, item)
  return found
}

const renewalRow = (item: RenewalItem, band: string, cluster: string | null) => ({
  id: item.account,
  due: item.due,
  notice: item.notice,
  state: item.state,
  band,
  probability: item.likelihood,
  category: item.category,
  cluster,
  amounts: item.amounts,
  target: item.target,
  expected: item.expected,
  forecast: item.forecast,
  final: item.final,
  exposure: item.exposure,
  loss: item.expectedLoss,
  original: item.original,
})

async function firstConcluded(tx: Tx, { portalId, asOf }: Scope): Promise<Day> {
  const { rows } = await sql<{ first: Day | null }>`
    select min(as_of)::text as first from account_score where portal_id = ${portalId}`.execute(tx)
  return rows[0]?.first ?? asOf
}
