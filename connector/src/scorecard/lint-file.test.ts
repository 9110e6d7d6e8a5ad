import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findingCodes } from '@perennial/shared/health/lint/finding'
import { defaultScorecard } from '@perennial/shared/health/scorecard'
import { stringify } from 'yaml'
import { mapping } from '../../../test/small-portal.ts'
import { lintConfigFile } from './lint-file.ts'

const goldens = new URL('../../../test/cases/scorecards/', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'perennial-lint-'))
afterAll(() => rm(folder, { recursive: true }))

let number = 0
function written(text: string): string {
  const file = join(folder, `${++number}.yaml`)
  writeFileSync(file, text)
  return file
}

/** The line of a file, counted from one, that holds a text for the nth time. */
const lineOf = (file: string, part: string, nth = 1): number =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => (line.includes(part) ? [at + 1] : []))[nth - 1]!

describe('public scorecards', () => {
  const judged = async (name: string) => {
    const file = join(goldens, `${name}.yaml`)
    const { ok, findings } = await lintConfigFile(file)
    return { file, ok, findings }
  }

  it('GitLab: nobody says what use between 50 and 51 % is, at any age', async () => {
    const { file, ok, findings } = await judged('gitlab')
    expect(ok).toBe(false)
    expect(findings).toEqual(
      [0, 1, 2].map(age => ({
        code: 'scale-gap',
        severity: 'error',
        path: `scorecard.weights.licence_utilisation.byTenure[${age}].scale.bands[2]`,
        line: lineOf(file, 'from: 0.51', age + 1),
        message: 'no band holds figures between 0.5 and 0.51: they would read as unknown',
        remedy: expect.stringContaining('from: 0.5'),
      })),
    )
  })

  it('PostHog, the old page: 140 % and 60 %', async () => {
    const { file, ok, findings } = await judged('posthog-old')
    expect(ok).toBe(false)
    expect(findings.map(({ code, path, line }) => [code, path, line])).toEqual([
      ['weights-sum', 'scorecards[0].groups', lineOf(file, 'groups:', 1)],
      ['weights-sum', 'scorecard.groups', lineOf(file, 'groups:', 2)],
    ])
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining('sum to 140, not to 100'),
      expect.stringContaining('sum to 60, not to 100'),
    ])
  })

  it('PostHog: 20 and 80 % in the text, 25 and 75 % in the tables', async () => {
    const { file, ok, findings } = await judged('posthog')
    expect(ok).toBe(false)
    expect(findings).toEqual([
      {
        code: 'weights-stated',
        severity: 'error',
        path: 'scorecard.stated',
        line: lineOf(file, 'stated:'),
        message: 'stated is Customer engagement 20 %, really 25 %; Product engagement 80 %, really 75 %',
        remedy: expect.any(String),
      },
    ])
  })

  it('Sourcegraph: 5 defect tickets are poor and concerning, as are other edges', async () => {
    const { file, ok, findings } = await judged('sourcegraph')
    expect(ok).toBe(true)
    const at = (entry: string) => `scorecard.groups.Technical health.weights.${entry}.scale`
    expect(findings.map(({ code, path, line }) => [code, path, line])).toEqual([
      ['scale-overlap', at('versions_behind'), lineOf(file, 'scale:', 1)],
      ['scale-overlap', at('defect_tickets_90d'), lineOf(file, 'scale:', 2)],
      ['scale-overlap', at('question_tickets_90d'), lineOf(file, 'scale:', 3)],
      [
        'scale-overlap',
        'scorecard.groups.Utilisation.weights.monthly_users_of_seats.scale',
        lineOf(file, 'scale:', 4),
      ],
    ])
    expect(findings[1]!.message).toBe(
      '2 and 5 lie in two bands and nothing says in which; 2 counts as 50, 5 counts as 0',
    )
  })

  it('ours to start with: nothing', async () => {
    expect(await judged('default')).toMatchObject({ ok: true, findings: [] })
  })
})

describe('a file', () => {
  it('may be a whole configuration, with scorecards or without', async () => {
    expect(await lintConfigFile(written(stringify({ mapping })))).toEqual({ ok: true, findings: [] })
    const faulty = { ...defaultScorecard, weights: { usage_trend: 120, tenure: 30 } }
    const { findings } = await lintConfigFile(written(stringify({ mapping, scorecard: faulty })))
    expect(findings.map(({ code, path }) => [code, path])).toEqual([['weights-sum', 'scorecard.weights']])
  })

  it.each([
    ['nothing', '', 1],
    ['something else', 'colour: red\n', 1],
    ['a list', '- 1\n- 2\n', 1],
    ['broken YAML', 'scorecard:\n  weights: {a: [\n', 3],
    ['a key twice', 'scorecard:\n  name: a\n  name: b\n', 3],
    ['a misspelt section', `${stringify({ scorecard: defaultScorecard })}scorcards: []\n`, 17],
  ])('that holds %s is at fault, at its line', async (_, text, line) => {
    const { ok, findings } = await lintConfigFile(written(text))
    expect(ok).toBe(false)
    expect(findings[0]).toMatchObject({ code: 'invalid', line })
    expect(findings.every(({ code }) => code === 'invalid')).toBe(true)
  })

  it('that is not there is wrong use', async () => {
    await expect(lintConfigFile(join(folder, 'none.yaml'))).rejects.toMatchObject({
      kind: 'config',
      field: '--file',
      message: expect.stringContaining('none.yaml'),
    })
  })

  it('is judged from the top down', async () => {
    const { findings } = await lintConfigFile(
      written(
        stringify({
          scorecard: {
            ...defaultScorecard,
            minimumCoverage: 0,
            weights: { usage_trend: { weight: -1 }, tenure: 30 },
          },
        }),
      ),
    )
    const lines = findings.map(({ line }) => line)
    expect(lines).toEqual(lines.toSorted((a, b) => a - b))
    expect(findings.length).toBeGreaterThan(1)
  })
})

describe('docs/SCORECARDS.md', () => {
  const text = readFileSync(new URL('../../../docs/SCORECARDS.md', import.meta.url), 'utf8')

  it('explains every code', () => {
    for (const code of findingCodes) expect(text).toContain(`| \`${code}\` |`)
  })

  it('shows a scorecard to which there is nothing to object', async () => {
    const example = text.split('```yaml\n')[1]!.split('```')[0]!
    expect(await lintConfigFile(written(example))).toEqual({ ok: true, findings: [] })
  })
})
