import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { mapping } from '../../../test/small-portal.ts'
import { ConfigError } from '../errors.ts'
import { exposeAudiences } from './expose.ts'
import { lineInConfig, parseConfig, readConfig } from './read-config.ts'

const folder = mkdtempSync(join(tmpdir(), 'perennial-config-'))
afterAll(() => rm(folder, { recursive: true }))

const valid = stringify({ mapping })

function refusal(text: string): ConfigError {
  try {
    parseConfig(text, 'perennial.config.yaml')
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
  throw new Error('it was accepted')
}

/** The line of the file, counted from one, that holds a text. */
const lineOf = (text: string, part: string): number =>
  text.split('\n').findIndex(line => line.includes(part)) + 1

describe('a configuration file', () => {
  it('that says only where facts come from has defaults for all the rest', () => {
    const config = parseConfig(valid, 'f')
    expect(config).toMatchObject({
      crm: 'hubspot',
      expose: [],
      policy: { overdueDays: 90 },
      scorecard: { name: 'Default', minimumCoverage: 0.5 },
      customers: { lifecycleStages: ['customer'] },
    })
    expect(config.mapping).toEqual(mapping)
  })

  it.each<[string, string, string, string, string]>([
    [
      'an amount that means nothing',
      'amount_means: arr',
      'amount_means: yearly',
      'mapping.deal.otherPipelines.amount_means',
      '"yearly"',
    ],
    [
      'a number where a property belongs',
      'closeDate: closedate',
      'closeDate: 7',
      'mapping.deal.closeDate',
      '7',
    ],
    ['an empty required property', 'amount: amount', 'amount: ""', 'mapping.deal.amount', '""'],
    ['an unknown role', 'CHAMPION: champion', 'CHAMPION: hero', 'mapping.contact.roles.CHAMPION', '"hero"'],
  ])('with %s is refused, naming line, field, value and remedy', (_, before, after, field, value) => {
    const text = valid.replace(before, after)
    const error = refusal(text)
    expect(error.message).toContain(`perennial.config.yaml:${lineOf(text, after)}: ${field}: `)
    expect(error.message).toContain(`(found ${value})`)
    expect(error.field).toBe(field)
    expect(error.remedy).not.toBe('')
  })

  it('with a choice that does not exist names those that do', () => {
    expect(refusal(valid.replace('amount_means: arr', 'amount_means: yearly')).remedy).toBe(
      'write one of: arr, mrr, tcv, delta',
    )
  })

  it.each([
    ['a section', valid.replace('closeDate:', 'closedDate: x\n    closeDate:'), 'closedDate'],
    ['the file', `${valid}exposed: [cs]\n`, 'exposed'],
    ['a later section', `${valid}policy:\n  overdueDays: 10\n  overdueday: 5\n`, 'overdueday:'],
  ])('with a misspelt key in %s points at the line of that key', (_, text, key) => {
    const error = refusal(text)
    expect(error.message).toContain(`perennial.config.yaml:${lineOf(text, key)}: `)
    expect(error.message).toContain(key.replace(':', ''))
    expect(error.remedy).toContain('mend the spelling')
  })

  it('with an unknown measure names the known ones', () => {
    const card = {
      name: 'Mine',
      weights: { mood: 1 },
      bands: { healthy: 70, watch: 45, hysteresis: 2 },
      minimumCoverage: 0.5,
    }
    const text = `${valid}${stringify({ scorecard: card })}`
    const error = refusal(text)
    expect(error.message).toContain(`:${lineOf(text, 'mood')}: scorecard.weights.mood`)
    expect(error.message).toContain('ticket_load')
  })

  it('with bands in the wrong order is refused', () => {
    const card = {
      name: 'Mine',
      weights: { ticket_load: 1 },
      bands: { healthy: 40, watch: 45, hysteresis: 2 },
      minimumCoverage: 0.5,
    }
    expect(refusal(`${valid}${stringify({ scorecard: card })}`).message).toContain(
      '0 < watch < healthy < 100',
    )
  })

  it('that lacks the mapping, or says nothing, is refused', () => {
    expect(refusal('crm: hubspot\n')).toMatchObject({ field: 'mapping' })
    expect(refusal('')).toMatchObject({ kind: 'config' })
    expect(refusal('just words')).toMatchObject({ kind: 'config' })
  })

  it('that is no YAML names the line', () => {
    expect(refusal('crm: hubspot\nmapping: {a: [\n').message).toMatch(/^perennial\.config\.yaml:[23]: /)
    expect(refusal('crm: hubspot\ncrm: hubspot\n').message).toContain('perennial.config.yaml:2: ')
  })

  it('that is not there says how to get one', async () => {
    await expect(readConfig(join(folder, 'none.yaml'))).rejects.toMatchObject({
      kind: 'config',
      message: expect.stringContaining('none.yaml'),
      remedy: expect.stringContaining('perennial init'),
    })
  })

  it('tells the line of a field later on', async () => {
    const file = join(folder, 'lines.yaml')
    writeFileSync(file, valid)
    expect(await lineInConfig(file, ['mapping', 'deal', 'amount'])).toBe(lineOf(valid, '    amount: amount'))
  })
})

describe('exposing an audience in the file', () => {
  const file = join(folder, 'exposed.yaml')
  const commented = `# ours\n${valid}\n# who may see what\nexpose: [] # nobody yet\npolicy:\n  # a quarter\n  overdueDays: 90\n`
  beforeEach(() => writeFileSync(file, commented))

  it('changes that line only: comments and everything else stay', async () => {
    await exposeAudiences(file, ['cs'])
    const after = readFileSync(file, 'utf8')
    for (const comment of ['# ours', '# who may see what', '# a quarter']) expect(after).toContain(comment)
    expect(await readConfig(file)).toEqual({ ...parseConfig(commented, file), expose: ['cs'] })
  })

  it('adds to what is exposed already, once', async () => {
    await exposeAudiences(file, ['cs'])
    const once = readFileSync(file, 'utf8')
    await exposeAudiences(file, ['cs'])
    expect(readFileSync(file, 'utf8')).toBe(once)
    await exposeAudiences(file, ['finance', 'cs'])
    expect((await readConfig(file)).expose).toEqual(['cs', 'finance'])
  })

  it('works in a file that did not speak of it', async () => {
    writeFileSync(file, valid)
    await exposeAudiences(file, ['finance'])
    expect((await readConfig(file)).expose).toEqual(['finance'])
  })
})
