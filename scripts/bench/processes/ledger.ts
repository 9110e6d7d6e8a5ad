/** Builds the ledger of a portal and asks it; prints what each part cost. `node ledger.ts DATABASE_URL`. */

import { movementsReportOf } from '@perennial/shared/ledger/movements/movements-report'
import { retentionReportOf } from '@perennial/shared/ledger/rates/retention-report'
import { triangleReport } from '@perennial/shared/ledger/triangle/triangle-report'
import type { Unit } from '@perennial/shared/ledger/units/unit'
import { defaultLedgerPolicy } from '@perennial/shared/ledger-policy'
import { openStore } from '../../../connector/src/store/open.ts'
import { ledgerAt } from '../../../connector/src/view/ledger-at.ts'
import { measured } from '../measured.ts'
import { portalId, unpaced } from './job.ts'

const store = await openStore({ home: '', databaseUrl: process.argv[2]! })
const scope = {
  portalId,
  timeZone: 'UTC',
  currency: 'USD',
  mapping: unpaced.mapping,
  properties: [],
  customerList: null,
  asOf: '2026-06-30',
  knownOn: null,
  recordUrl: () => '',
}
const asked = {
  from: '2025-06-30',
  to: '2026-06-30',
  asOf: '2026-06-30',
  level: 'account',
  measure: 'arr',
  policy: defaultLedgerPolicy,
  policyName: 'default',
} as const

const costs = await store.withoutTrace(portalId, async tx => {
  const { units: unitsAsked, conversion } = await ledgerAt(tx, scope, unpaced)
  let units: Unit[] = []
  const build = await measured(async () => {
    units = await unitsAsked(asked)
    return units.length
  })
  const part = (work: () => unknown) =>
    measured(async () => {
      work()
      return units.length
    })
  const retention = await part(() => retentionReportOf(units, { ...asked, by: null, conversion }))
  const movements = await part(() => movementsReportOf(units, { ...asked, by: 'month', conversion }))
  const triangle = await part(() => triangleReport(units, { ...asked, by: 'month', conversion }))
  return { build, retention, movements, triangle }
})
await store.close()
process.stdout.write(JSON.stringify(costs))
