import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bandOf } from '@perennial/shared/health/band'
import { entriesOf } from '@perennial/shared/health/entries'
import { score } from '@perennial/shared/health/score'
import { Scorecard } from '@perennial/shared/health/scorecard'
import { defaultPolicy } from '@perennial/shared/policy'
import { stringify } from 'yaml'
import { viewOf } from '../../../../test/cases/account-view.ts'
import { lintConfigFile } from '../lint-file.ts'
import { formatOf, importFile } from './import-file.ts'
import type { Imported } from './imported.ts'
import { scorecardYaml } from './scorecard-yaml.ts'

const vendors = new URL('../../../../test/cases/scorecards/vendors/', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'perennial-scorecards-'))
afterAll(() => rm(folder, { recursive: true }))

const imported = (file: string): Promise<Imported> =>
  importFile(join(vendors, file), formatOf(file.match(/^\w+/)![0]))

let number = 0
function written(content: object | string, extension = 'yaml'): string {
  const file = join(folder, `${++number}.${extension}`)
  writeFileSync(file, typeof content === 'string' ? content : stringify(content))
  return file
}

type Properties = Record<string, string | number>
const scored = ({ scorecard }: Pick<Imported, 'scorecard'>, properties: Properties) => {
  const card = Scorecard.parse(scorecard)
  const texts = Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, String(value)]))
  return score(viewOf({ account: { properties: texts } }), { card, entries: entriesOf(card) }, defaultPolicy)
}

describe('the example of each tool', () => {
  it.each([
    'gainsight.yaml',
    'vitally.yaml',
    'totango.csv',
    'totango-account.yaml',
    'catalyst.json',
    'churnzero.csv',
    'hubspot.yaml',
  ])('%s becomes the scorecard beside it, which lint finds no error in', async file => {
    const golden = join(vendors, file.replace(/\.\w+$/, '.ours.yaml'))
    const expected = readFileSync(golden, 'utf8')
    expect(scorecardYaml(await imported(file), expected.split('\n')[0]!.slice(2))).toBe(expected)
    expect((await lintConfigFile(golden)).ok).toBe(true)
  })
})

describe('numbers the tools publish', () => {
  const vitally = (metrics: number) =>
    importFile(
      written({
        healthScore: 'One score',
        scores: [
          {
            score: 'Usage',
            metrics: Array.from({ length: metrics }, (_, at) => ({
              metric_name: `m${at}`,
              property: `m${at}`,
              poor: 'Poor',
              concerning: 'Concerning',
              healthy: 'Healthy',
            })),
          },
        ],
      }),
      formatOf('vitally'),
    )

  it('Vitally: two healthy of three are 6.67 of 10', async () => {
    const { exact } = scored(await vitally(3), { m0: 'Healthy', m1: 'Healthy', m2: 'Poor' })
    expect(exact! / 10).toBeCloseTo(6.67, 2)
  })

  it('Vitally: a metric without a value is left out, or poor', async () => {
    const card = await vitally(2)
    expect(scored(card, { m0: 'Healthy' }).value).toBe(100)
    expect(scored({ scorecard: { ...card.scorecard, ifMissing: 0 } }, { m0: 'Healthy' }).value).toBe(50)
  })

  it.each([
    [[7, 5, 8, 3], [83, 71, 78, 54], 74.87, 75],
    [[2, 3, 3, 2], [80, 71, 90, 54], 75.1, 75],
  ])('weights of any size, %j: %j are %d, shown as %d', async (weights, values, exact, value) => {
    const measures = weights.map((weight, at) => ({ measure: `m${at}`, weight, property: `m${at}` }))
    const source = { scorecard: 'Natero', groups: [{ group: 'All', measures }] }
    const own = scored(
      await importFile(written(source), formatOf('gainsight')),
      Object.fromEntries(values.map((one, at) => [`m${at}`, one])),
    )
    expect(own.exact).toBeCloseTo(exact, 2)
    expect(own.value).toBe(value)
  })

  const totango = { good: '>= 2', average: '>= 1 - < 2', poor: '< 1' }
  const dimensions = (metrics: number) =>
    Array.from({ length: metrics }, (_, at) => ({
      metric_name: `m${metrics}${at}`,
      property: `m${metrics}${at}`,
      ...totango,
    }))
  const twoDimensions = {
    profile: 'Edge',
    bands: { healthy: 84, watch: 40 },
    dimensions: [
      { dimension: 'A', dimension_weight: 50, metrics: dimensions(3) },
      { dimension: 'B', dimension_weight: 50, metrics: dimensions(2) },
    ],
  }
  const goodAndAverage = { m30: 2, m31: 2, m32: 1, m20: 2, m21: 1 }

  it('Totango: a dimension rounded before it is weighed changes the colour', async () => {
    const card = await importFile(written(twoDimensions), formatOf('totango'))
    // 86.67 is 87; 87 and 80 are 83.5; unrounded they are 83.33
    expect(scored(card, goodAndAverage)).toMatchObject({ exact: 83.5, value: 84, band: 'healthy' })
    const groups = Object.fromEntries(
      Object.entries(card.scorecard.groups!).map(([name, group]) => [name, { ...group, rounded: false }]),
    )
    expect(scored({ scorecard: { ...card.scorecard, groups } }, goodAndAverage)).toMatchObject({
      value: 83,
      band: 'watch',
    })
  })

  it.each<[string, Properties, string]>([
    ['only good ones', { m30: 2, m31: 2, m32: 2 }, 'healthy'],
    ['one average', { m30: 2, m31: 1, m32: 2, m20: 2, m21: 2 }, 'watch'],
    ['nothing but average', { m30: 1, m31: 1 }, 'watch'],
    ['one poor among good ones', { m30: 2, m31: 2, m32: 0, m20: 2, m21: 2 }, 'at_risk'],
  ])("Totango's account model: %s", async (_, properties, band) => {
    const card = await importFile(written({ ...twoDimensions, model: 'account' }), formatOf('totango'))
    expect(scored(card, properties).band).toBe(band)
  })

  it.each([
    [0, 10],
    [2.5, 25],
    [5, 40],
    [15, 60],
    [25, 80],
    [50, 100],
  ])('Catalyst: with at risk below 5 and healthy above 25, %d is %d of 100', async (hours, value) => {
    const source = {
      profile: 'One',
      groups: [{ group: 'G', inputs: [{ input: 'h', property: 'h', healthy: 25, atRisk: 5 }] }],
    }
    expect(scored(await importFile(written(source), formatOf('catalyst')), { h: hours }).value).toBe(value)
  })

  it('Catalyst: without a value an input is neutral, or left out', async () => {
    const input = (name: string, nulls: string) => ({
      input: name,
      property: name,
      healthy: 25,
      atRisk: 5,
      nulls,
    })
    const source = {
      profile: 'One',
      groups: [{ group: 'G', inputs: [input('a', 'neutral'), input('b', 'exclude'), input('c', 'neutral')] }],
    }
    expect(scored(await importFile(written(source), formatOf('catalyst')), { c: 25 }).value).toBe(65)
  })

  it.each([
    ['the top of a tier belongs to it', 10, 20],
    ['its bottom does not', 10.5, 40],
    ['nothing', 0, 0],
  ])('ChurnZero: %s', async (_, logins, points) => {
    const table =
      'factor,points,property,tiers\nLogins,40,logins,:0=0; 0:10=20; 10:=40\nOther,60,other,:0=0; 0:=60\n'
    expect(scored(await importFile(written(table, 'csv'), formatOf('churnzero')), { logins }).value).toBe(
      points,
    )
  })

  it.each([
    [50, 'at_risk'],
    [51, 'watch'],
    [75, 'watch'],
    [76, 'healthy'],
  ])('Gainsight: a score of %d in ranges 0-50, 50-75 and 75-100 is %s', async (value, band) => {
    expect(bandOf(value, (await imported('gainsight.yaml')).scorecard.bands)).toBe(band)
  })

  it.each([
    [50, 25],
    [50.5, 60],
    [75, 60],
    [76, 100],
  ])('Gainsight: a range does not include its From: %d is worth %d', async (figure, value) => {
    const own = scored(await imported('gainsight.yaml'), { licence_activation_percent: figure })
    expect(own.contributions.find(({ measure }) => measure === 'licence_activation')?.value).toBe(value)
  })

  it.each<[string, Properties, number]>([
    ['nothing', { unrelated: 1 }, 0],
    ['the full sentiment', { csm_sentiment: 'Healthy' }, 30],
    ['half the sentiment and one step of NPS', { csm_sentiment: 'Neutral', nps_score: 7 }, 25],
    ['both steps of NPS', { csm_sentiment: 'Healthy', nps_score: 10 }, 50],
    [
      'a group whose rules give less than its maximum',
      { csm_sentiment: 'Healthy', plan: 'Pro', seats_percent: 90 },
      50,
    ],
  ])('HubSpot: points of %s', async (_, properties, points) => {
    expect(scored(await imported('hubspot.yaml'), properties).value ?? 0).toBe(points)
  })
})

describe('numbers others publish', () => {
  const single = (settings: object) => ({
    scorecard: {
      name: 'One',
      weights: { one: { weight: 1, read: 'company_property', property: 'p', ...settings } },
      bands: { healthy: 70, watch: 40, hysteresis: 0 },
      minimumCoverage: 0.5,
    },
  })

  it('Planhat: an NPS of 7 on -5 to +5 is +2', () => {
    const { exact } = scored(
      single({
        scale: {
          linear: [
            [0, 0],
            [10, 100],
          ],
        },
      }),
      { p: 7 },
    )
    expect(exact! / 10 - 5).toBe(2)
  })

  it.each([
    ['critical', 80],
    ['high', 88],
    ['medium', 94],
    ['low', 98],
    ['none', 100],
  ])('RetentionCheck: from 100, an issue that is %s leaves %d', (severity, value) => {
    const levels = { critical: 100 - 20, high: 100 - 12, medium: 100 - 6, low: 100 - 2, none: 100 }
    expect(scored(single({ levels }), { p: severity }).value).toBe(value)
  })
})

describe('what cannot be read', () => {
  it.each<[string, string, object | string, string, string]>([
    ['an unknown tool', 'nothing', {}, 'yaml', '--from'],
    [
      'an unknown key',
      'vitally',
      { healthScore: 'x', scores: [{ score: 's', metrics: [{ metric_name: 'm' }] }], zork: 1 },
      'yaml',
      'zork',
    ],
    ['an unknown column', 'totango', 'dimension,metric_name,colour\nA,m,red\n', 'csv', 'colour'],
    [
      'a measure of ours that is not there',
      'gainsight',
      { scorecard: 'x', groups: [{ group: 'g', measures: [{ measure: 'm', reads: 'mood' }] }] },
      'yaml',
      'mood',
    ],
    [
      'words among figures',
      'vitally',
      {
        healthScore: 'x',
        scores: [{ score: 's', metrics: [{ metric_name: 'm', poor: '< 5', healthy: 'lots' }] }],
      },
      'yaml',
      'lots',
    ],
    [
      'choices among figures',
      'hubspot',
      {
        healthScore: 'x',
        groups: [
          {
            group: 'g',
            max: 100,
            rules: [
              { property: 'p', is: 'a', points: 1 },
              { property: 'p', atLeast: 1, points: 1 },
            ],
          },
        ],
      },
      'yaml',
      'p: some rules',
    ],
    [
      'more than a hundred points in a tier',
      'churnzero',
      'factor,points,property,tiers\nA,10,a,0:5=20\n',
      'csv',
      'value',
    ],
  ])('%s is refused by name', async (_, tool, content, extension, part) => {
    await expect(async () => importFile(written(content, extension), formatOf(tool))).rejects.toMatchObject({
      kind: 'config',
      message: expect.stringContaining(part),
    })
  })

  it('a file that is not there is wrong use', async () => {
    await expect(importFile('none.yaml', formatOf('vitally'))).rejects.toMatchObject({ field: '--from' })
  })
})

it('measures of ours are told what they can be told', async () => {
  const measures = [
    {
      measure: 'Seats',
      reads: 'licence_use',
      ranges: [
        { from: 0, to: 0.5, score: 20 },
        { from: 0.5, to: 1, score: 90 },
      ],
    },
    { measure: 'Answer', reads: 'nps' },
    { measure: 'Roles', reads: 'stakeholder_roles', levels: { some: 50 } },
  ]
  const { scorecard, notes } = await importFile(
    written({ scorecard: 'x', groups: [{ group: 'g', measures }] }),
    formatOf('gainsight'),
  )
  expect(scorecard.weights).toMatchObject({
    seats: { read: 'licence_use', byTenure: [{ fromDays: 0, scale: { edges: 'upper' } }] },
    answer: { read: 'nps', label: 'Answer' },
  })
  expect(notes).toContainEqual('Roles: stakeholder_roles cannot be told thresholds; it uses its own')
})
