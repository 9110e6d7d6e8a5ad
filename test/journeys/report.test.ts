import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SurveyFigures } from '@perennial/shared/health/survey-figures'
import type { MovementsReport } from '@perennial/shared/ledger/movements/movements-report'
import type { RetentionReport } from '@perennial/shared/ledger/rates/retention-report'
import { root } from '../../scripts/setup.mjs'
import { ravenstack } from '../world/ravenstack.ts'
import { type BareHome, openBareHome } from './support/bare-home.ts'
import { openJourney } from './support/journey.ts'

/*
 * Reports on money through the command line. The figures of RavenStack were computed elsewhere, from the file.
 */

const data = join(root, '..', 'shared', 'data', 'ravenstack')
const onRavenStack = existsSync(data) ? describe : describe.skip
const importing = (dir: string, mapping: string, ...more: string[]) => [
  'import',
  dir,
  '--mapping',
  mapping,
  ...more,
]
const halfYear = ['--from', '2024-06-30', '--to', '2024-12-31', '--measure', 'mrr']
const questions = [
  ['report', 'retention', ...halfYear, '--level', 'account'],
  ['report', 'retention', ...halfYear, '--level', 'subscription'],
  ['report', 'retention', ...halfYear, '--by', 'plan'],
  ['report', 'movements', ...halfYear, '--by', 'month'],
  ['report', 'movements', ...halfYear, '--by', 'month', '--level', 'subscription'],
  ['report', 'cohorts', '--by', 'quarter', '--to', '2024-12-31'],
]

onRavenStack('RavenStack, imported', () => {
  let home: BareHome
  beforeAll(async () => {
    home = await openBareHome()
    const { code } = await home.attempt(...importing(data, join(root, 'test/cases/import/ravenstack.yaml')))
    expect(code).toBe(0)
  })
  afterAll(() => home.end())

  const asked = async <T>(question: string[]) => (await home.attempt<T>(...question)).result

  it('keeps what was computed by account, and by subscription', async () => {
    const account = (await asked<RetentionReport>(questions[0]!)).groups[0]!
    expect(account).toMatchObject({ group: 'all', n: 333, start: 3_833_405 })
    expect(account.nrr).toBeCloseTo(1.739963, 6)
    expect(account.grr).toBeCloseTo(0.986043, 6)
    const subscription = (await asked<RetentionReport>(questions[1]!)).groups[0]!
    expect(subscription).toMatchObject({ n: 1457, kept: 1375, lost: 82, lostAmount: 256_855 })
    expect(subscription.logo).toBeCloseTo(0.94372, 6)
    expect(subscription.grr).toBeCloseTo(0.932996, 6)
    expect(subscription.seat).toBeCloseTo(0.941763, 6)
  })

  it('moves by month as was computed, and every row adds up', async () => {
    const { rows } = await asked<MovementsReport>(questions[3]!)
    expect(rows.map(({ month }) => month)).toEqual([
      '2024-07',
      '2024-08',
      '2024-09',
      '2024-10',
      '2024-11',
      '2024-12',
    ])
    expect(rows[2]).toEqual({
      month: '2024-09',
      open: 5_120_881,
      new: 164_181,
      expansion: 785_230,
      contraction: -29_176,
      churn: -5771,
      reactivation: 0,
      fx: 0,
      close: 6_035_345,
    })
    expect(rows[3]).toMatchObject({ reactivation: 6796 })
    for (const row of rows)
      expect(
        row.open + row.new + row.expansion + row.contraction + row.churn + row.reactivation + row.fx,
      ).toBe(row.close)
  })

  it('mirrored out of a CRM gives the same answers', async () => {
    const journey = await openJourney({ contents: await ravenstack(data) })
    try {
      await journey.run('sync', '--mirror-only')
      for (const question of questions) expect(await journey.run(...question)).toEqual(await asked(question))
    } finally {
      await journey.end()
    }
  }, 180_000)
})

describe('a report', () => {
  let home: BareHome
  let folder: string
  let mapping: string
  beforeAll(async () => {
    home = await openBareHome()
    folder = await mkdtemp(join(tmpdir(), 'perennial-report-'))
    mapping = join(folder, 'mapping.yaml')
    await writeFile(
      mapping,
      `source: books
timeZone: America/New_York
files:
  - file: contracts.csv
    kind: contracts
    columns: { id: id, account: account, start: start, end: end, amount: arr, replaces: replaces }
    constant: { amountMeans: arr }
  - file: answers.csv
    kind: surveys
    optional: true
    columns: { id: id, account: account, value: score, on: day }
    constant: { type: nps }
`,
    )
  })
  afterAll(async () => {
    await home.end()
    await rm(folder, { recursive: true })
  })

  async function imported(name: string, lines: string[], ...more: string[]): Promise<void> {
    const dir = join(folder, name)
    await mkdir(dir, { recursive: true })
    await writeFile(join(dir, 'contracts.csv'), ['id,account,start,end,arr,replaces', ...lines].join('\n'))
    expect(await home.attempt(...importing(dir, mapping, ...more))).toMatchObject({ code: 0 })
  }

  const said = async (...question: string[]): Promise<string> => {
    const { code, out } = await home.start(...question).ended
    expect(code).toBe(0)
    return out
  }

  it('asked for what was known yesterday is to the byte what it was yesterday', async () => {
    await imported(
      'first',
      ['1,ada,2025-01-01,2026-01-01,1200.10,', '2,bix,2025-03-01,,800,'],
      '--known',
      '2026-02-01',
    )
    const asked = [
      ['report', 'retention', '--from', '2025-12-31', '--to', '2026-06-30', '--json'],
      ['report', 'movements', '--from', '2025-12-31', '--to', '2026-06-30', '--detail', '--csv'],
      ['report', 'contracts', '--as-of', '2026-06-30'],
    ]
    const then = await Promise.all(asked.map(question => said(...question)))
    const second = [
      '2,bix,2025-03-01,,900,',
      '3,ada,2026-01-01,2027-01-01,1500.20,1',
      '4,eve,2026-03-01,,70,',
    ]
    await imported('second', second, '--known', '2026-07-01')
    const now = await Promise.all(asked.map(question => said(...question)))
    const known = await Promise.all(asked.map(question => said(...question, '--known', '2026-06-30')))
    expect(known).toEqual(then)
    now.forEach((one, at) => {
      expect(one).not.toBe(then[at])
    })
    expect(await said(...asked[0]!, '--known', '2026-07-01')).toBe(now[0])
  })

  it('of what was restated names the accounts and why', async () => {
    const question = [
      'report',
      'restatement',
      '--from',
      '2025-12-31',
      '--to',
      '2026-06-30',
      '--known',
      '2026-06-30',
    ]
    const { result } = await home.attempt<{ rows: { account: string; difference: number; why: object[] }[] }>(
      ...question,
    )
    expect(new Map(result.rows.map(({ account, difference }) => [account, difference]))).toEqual(
      new Map([
        ['ada', 1500.2],
        ['bix', 100],
        ['eve', 70],
      ]),
    )
    for (const { why } of result.rows) expect(why.length).toBeGreaterThan(0)
  })

  it('on surveys gives the net promoter score its margin', async () => {
    const dir = join(folder, 'answers')
    await mkdir(dir, { recursive: true })
    await writeFile(join(dir, 'contracts.csv'), 'id,account,start,end,arr,replaces\n')
    const scores = [...Array(50).fill(9), ...Array(34).fill(7), ...Array(16).fill(6)]
    const rows = scores.map((score, n) => `s${n},ada,${score},2026-05-01`)
    await writeFile(join(dir, 'answers.csv'), ['id,account,score,day', ...rows].join('\n'))
    expect(await home.attempt(...importing(dir, mapping))).toMatchObject({ code: 0 })
    const { result } = await home.attempt<SurveyFigures>(
      'report',
      'surveys',
      '--from',
      '2026-05-01',
      '--to',
      '2026-05-31',
    )
    expect(result.nps!.nps).toBeCloseTo(34, 9)
    expect(result.nps!.marginOfError).toBeCloseTo(14.46, 2)
  })

  it.each([
    [['report', 'retention', '--from', '2026-01-01'], '--to'],
    [['report', 'retention', '--from', '2026-13-01', '--to', '2026-02-01'], '--from'],
    [['report', 'retention', '--from', '2026-02-01', '--to', '2026-01-01'], '--to'],
    [['report', 'retention', '--from', '2026-01-01', '--to', '2026-02-01', '--level', 'seat'], '--level'],
    [['report', 'retention', '--from', '2026-01-01', '--to', '2026-02-01', '--by', 'mood'], '--by'],
    [['report', 'retention', '--from', '2026-01-01', '--to', '2026-02-01', '--policy', 'mine'], '--policy'],
    [['report', 'cohorts', '--currency', 'euro'], '--currency'],
    [['report', 'cohorts', '--behaviour', '{fact: mood, is: good}'], '--behaviour'],
    [['report', 'weather'], '--what'],
  ])('refuses %j and names %s', async (question, field) => {
    const { code, error } = await home.attempt(...question)
    expect(code).toBe(2)
    expect(error).toMatchObject({ kind: 'config', field })
    expect(error.remedy).not.toBe('')
  })
})
