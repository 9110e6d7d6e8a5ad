import type { ListedAlert } from '@perennial/shared/alert-request'
import type { CardMoney } from '@perennial/shared/card'
import type { Realised } from '@perennial/shared/risk/alerts/realised'
import { weekOf } from '@perennial/shared/risk/alerts/week'
import type { AlertsPage, Outcome, OwnerBudget, PageAlert, Severity } from '@perennial/shared/wire/alerts'
import { type AlertDesk, lastAlertDay } from '../../alerts/alert-desk.ts'
import { listedAlerts } from '../../alerts/listed.ts'
import { type AlertReport, alertReport } from '../../alerts/report.ts'
import { ownerNames } from '../../mirror/owners.ts'
import { accountsIn } from '../../portfolio/accounts-in.ts'
import type { Selection } from '../../portfolio/selection.ts'
import type { Tx } from '../../store/store.ts'
import { isInBook, type Owners } from '../../view/in-book.ts'
import { narrowing } from './narrowing.ts'
import { wholeMoney } from './page-money.ts'
import { type PageDesk, type PageSource, pageEndpoint } from './page-source.ts'

const weeksShown = 12

/** GET /v1/pages/alerts: filters narrow the alerts to accounts of the portfolio; of them only `owner` narrows budget and outcomes. */
export const alertsPageEndpoint = (source: PageSource) =>
  pageEndpoint(source, async (desk): Promise<AlertsPage> => {
    const { scope, aged, owners } = desk
    const selection = await narrowing(desk)
    const isOf = (ownerId: string | null) => isInBook(owners, ownerId) && isOwned(selection, ownerId)
    const { alerts, report, names } = await source.store.withoutTrace(scope.portalId, async tx => {
      const own = await alertDesk(tx, desk)
      const report = await alertReport(tx, own, isOf)
      const alerts = await openAlerts(tx, own, owners, selection)
      return { alerts, report, names: await ownerNames(tx, ownersOf(alerts, report)) }
    })
    return {
      ...aged,
      alerts: bySeverity(alerts.map(alert => onWire(alert, names))),
      week: report.promise?.week ?? null,
      budget: budgetOf(report, weekOf(aged.asOf), names).filter(({ ownerId }) => isOf(ownerId)),
      total: outcome(report.total, scope.currency),
      weeks: report.weeks
        .slice(0, weeksShown)
        .map(one => ({ week: one.week, ...outcome(one, scope.currency) })),
    }
  })

/** `unknown` asks for what nobody owns. */
function isOwned(selection: Selection | null, ownerId: string | null): boolean {
  const owner = selection?.filters.owner ?? null
  return owner === null || owner === (ownerId ?? 'unknown')
}

async function openAlerts(
  tx: Tx,
  desk: AlertDesk,
  visible: Owners,
  selection: Selection | null,
): Promise<ListedAlert[]> {
  const all = await listedAlerts(tx, desk, { ownerId: null, all: true, visible })
  const open = all.filter(({ status }) => status !== 'resolved')
  if (selection === null) return open
  const ids = open.map(({ account }) => account.id)
  const chosen = await accountsIn(tx, selection, ids)
  return open.filter(({ account }) => chosen.has(account.id))
}

/** As of the day figures were last computed for, or the last day something happened to an alert, if that came later. */
async function alertDesk(tx: Tx, { scope, source: { config } }: PageDesk): Promise<AlertDesk> {
  const last = await lastAlertDay(tx, scope.portalId)
  return { scope: { ...scope, asOf: last !== null && last > scope.asOf ? last : scope.asOf }, config }
}

const onWire = (alert: ListedAlert, names: ReadonlyMap<string, string>): PageAlert => ({
  ...alert,
  owner: nameOf(alert.ownerId, names),
  severity: severityOf(alert),
  arr: alert.arr && wholeMoney(alert.arr),
  expectedLoss: alert.expectedLoss && wholeMoney(alert.expectedLoss),
  withoutRate: alert.withoutRate.map(wholeMoney),
})

const urgentDays = 14
const likelyLost = 0.5

function severityOf({ escalated, daysLeft, risk, riskThen }: ListedAlert): Severity {
  if (escalated || (daysLeft !== null && daysLeft <= urgentDays)) return 'urgent'
  return (risk ?? riskThen) >= likelyLost ? 'high' : 'raised'
}

const severities: readonly Severity[] = ['urgent', 'high', 'raised']

/** Keeps the order within: the most worth first. */
const bySeverity = (alerts: readonly PageAlert[]): PageAlert[] => [
  ...severities.flatMap(one =>
    alerts.filter(({ status, severity }) => status === 'open' && severity === one),
  ),
  ...alerts.filter(({ status }) => status === 'snoozed'),
]

const ownersOf = (alerts: readonly ListedAlert[], { promise }: AlertReport): string[] =>
  [...alerts, ...(promise?.owners ?? [])].flatMap(({ ownerId }) => ownerId ?? [])

const nameOf = (ownerId: string | null, names: ReadonlyMap<string, string>): string | null =>
  ownerId === null ? null : (names.get(ownerId) ?? ownerId)

/** A promise of an earlier week says nothing of this one: then nobody has had an alert yet. */
const budgetOf = (
  { promise }: AlertReport,
  week: string,
  names: ReadonlyMap<string, string>,
): OwnerBudget[] =>
  promise?.week === week
    ? promise.owners.map(({ ownerId, alerts, capacity, waiting }) => ({
        ownerId,
        owner: nameOf(ownerId, names),
        raised: alerts,
        allowed: capacity,
        waiting,
      }))
    : []

function outcome(one: Realised, currency: string): Outcome {
  const money = (minor: number): CardMoney => wholeMoney({ minor, currency })
  return {
    alerts: one.alerts,
    decided: one.decided,
    lost: one.lost,
    renewed: one.renewed,
    promised: one.promisedOfDecided,
    precision: one.precision,
    low: one.low,
    high: one.high,
    promisedLoss: money(one.promisedLossOfDecided),
    lostArr: money(one.lostArr),
    useful: one.useful,
    notUseful: one.notUseful,
  }
}
