import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AdjustReceipt } from '@perennial/shared/adjust'
import type { PriorPeriodAdjustment } from '@perennial/shared/ledger/adjustments/prior-period'
import type { MovementsRow } from '@perennial/shared/ledger/movements/movements-report'
import type { TieOutReport } from '../../connector/src/ledger/tie-out.ts'
import { type Journey, openJourney } from './support/journey.ts'

interface Closed {
  month: string
  currency: string
  closedBy: string
  figures: { measure: string; movements: MovementsRow }[]
}

interface Bridge {
  rows: MovementsRow[]
  priorPeriodAdjustments?: PriorPeriodAdjustment[]
}

let journey: Journey

/** A portal without deals of its own: all its revenue comes from files. */
beforeAll(async () => {
  journey = await openJourney({ accounts: 10 })
  await importFolder({
    'accounts.csv': ['id,name', 'a,Ada', 'b,Bee'],
    'lines.csv': ['id,account,amount,start', 'L1,a,1200,2026-01-01', 'L2,b,2400,2026-05-12'],
    'invoices.csv': ['account,month,amount', 'a,2026-05,100', 'b,2026-05,150'],
  })
}, 60_000)
afterAll(() => journey?.end())

const mapping = `source: books
timeZone: UTC
currency: USD
portal: books
files:
  - { file: accounts.csv, kind: accounts, columns: { id: id, name: name } }
  - { file: lines.csv, kind: contracts, columns: { id: id, account: account, amount: amount, start: start }, constant: { amountMeans: arr } }
  - { file: invoices.csv, kind: invoices, columns: { account: account, month: month, amount: amount } }
`

async function importFolder(files: Record<string, string[]>): Promise<void> {
  const folder = join(journey.home, 'files')
  await mkdir(folder, { recursive: true })
  for (const [name, lines] of Object.entries(files))
    await writeFile(join(folder, name), `${lines.join('\n')}\n`)
  await writeFile(join(folder, 'mapping.yaml'), mapping)
  await journey.run('import', folder, '--mapping', join(folder, 'mapping.yaml'))
}

const inBooks = <T>(...verb: string[]) => journey.run<T>(...verb, '--portal', 'books')
const may = async () => {
  const window = ['--from', '2026-05-01', '--to', '2026-05-31', '--by', 'month']
  return inBooks<Bridge>('report', 'movements', ...window)
}

it('a month is tied out with billing: explained, then signed', async () => {
  const open = await inBooks<TieOutReport>('tie-out', '2026-05')
  expect(open.rows).toMatchObject([
    { account: 'b', name: 'Bee', ledger: 200, billed: 150, variance: -50, unexplained: true },
    { account: 'a', variance: 0, unexplained: false },
  ])
  const early = await journey.attempt('tie-out', '2026-05', '--sign', '--by', 'Fay', '--portal', 'books')
  expect([early.code, early.error.message]).toEqual([
    1,
    expect.stringMatching(/1 unexplained variance: Bee -50 USD/),
  ])
  const reason = ['--reason', 'Bee=proration: from the 12th', '--sign', '--by', 'Fay']
  const signed = await inBooks<TieOutReport>('tie-out', '2026-05', ...reason)
  expect(signed.rows[0]).toMatchObject({ reason: 'proration', note: 'from the 12th', by: 'Fay' })
  expect(signed).toMatchObject({ unexplained: 0, signed: { by: 'Fay', stands: true } })
})

it('a month is closed once, and keeps its figures whatever becomes known', async () => {
  const { figures, closedBy } = await inBooks<Closed>('close', '2026-05', '--by', 'Fay')
  expect([closedBy, figures[0]]).toMatchObject([
    'Fay',
    { measure: 'arr', movements: { open: 1200, new: 2400, close: 3600 } },
  ])
  const again = await journey.attempt('close', '2026-05', '--by', 'Flo', '--portal', 'books')
  expect([again.code, again.error.message]).toEqual([1, expect.stringMatching(/was closed by Fay at/)])
  const current = await journey.attempt('close', '2026-06', '--by', 'Fay', '--portal', 'books')
  expect(current.error.message).toMatch(/is not over on 2026-06-30/)

  await importFolder({
    'lines.csv': ['id,account,amount,start', 'L1,a,1200,2026-01-01', 'L2,b,3000,2026-05-12'],
  })
  const { rows, priorPeriodAdjustments } = await may()
  expect(rows[0]).toMatchObject({ new: 2400, close: 3600 })
  expect(priorPeriodAdjustments).toMatchObject([
    {
      month: '2026-05',
      closedBy: 'Fay',
      asClosed: { close: 3600 },
      asNowKnown: { close: 4200 },
      difference: 600,
    },
  ])
})

it('an edit that reaches into the closed month waits for a second person', async () => {
  const edit = ['--amount', '1300', '--effective', '2026-05-20', '--reason', 'price_change', '--by', 'Ana']
  const into = await inBooks<AdjustReceipt>('adjust', 'Ada', ...edit)
  expect(into).toMatchObject({ state: 'proposed', waitsFor: ['reaches into 2026-05, which is closed'] })
  expect((await may()).priorPeriodAdjustments).toMatchObject([{ difference: 600 }])
})
