import { readFile } from 'node:fs/promises'
import type { Check } from '../../connector/src/quality/check.ts'
import { type Journey, openJourney } from './support/journey.ts'

let journey: Journey

beforeAll(async () => {
  journey = await openJourney({ accounts: 25 })
}, 60_000)

afterAll(() => journey?.end())

interface Examined {
  code: number | null
  of(name: string): Check | undefined
}

async function doctor(environment: NodeJS.ProcessEnv = {}): Promise<Examined> {
  const { code, result } = await journey.attemptIn<{ checks: Check[] }>(environment, 'doctor')
  return { code, of: name => result.checks.find(check => check.name === name) }
}

it('init tells what it would change in a configuration, and changes or replaces it only when told to', async () => {
  const file = journey.environment.PERENNIAL_CONFIG!
  await journey.configure('seats', 'null')
  const before = await readFile(file, 'utf8')
  const told = await journey.run<{ differences: { path: string; suggested: unknown }[] }>('init')
  expect(told.differences).toEqual([expect.objectContaining({ path: 'deal.seats', suggested: 'seats' })])
  expect(await readFile(file, 'utf8')).toBe(before)
  await journey.run('init', '--apply')
  expect(await readFile(file, 'utf8')).toBe(before.replace('seats: null', 'seats: seats'))
  await journey.run('init', '--force')
  expect(await readFile(file, 'utf8')).not.toContain('budget:')
})

it('names, in order: no mirror yet, fields that are missing, and then nothing', async () => {
  const empty = await doctor()
  expect(empty.code).toBe(1)
  expect(empty.of('mirror')).toMatchObject({ status: 'fail', remedy: expect.stringContaining('sync') })
  expect(empty.of('fields')).toMatchObject({
    status: 'warn',
    message: expect.stringContaining('company.perennial_arr'),
    remedy: expect.stringContaining('perennial fields'),
  })
  await journey.run('fields')
  await journey.run('sync', '--yes')
  const whole = await doctor()
  expect(whole.code).toBe(0)
  expect(whole.of('fields')).toMatchObject({ status: 'ok' })
  expect(whole.of('mirror')).toBeUndefined()
})

it('names a token that is missing and one HubSpot does not know', async () => {
  const missing = await doctor({ HUBSPOT_TOKEN: '' })
  expect(missing.code).toBe(1)
  expect(missing.of('token')).toMatchObject({
    status: 'fail',
    message: expect.stringContaining('HUBSPOT_TOKEN'),
    remedy: expect.stringContaining('private app'),
  })
  const wrong = await doctor({ HUBSPOT_TOKEN: 'pat-na1-nobody' })
  expect(wrong.code).toBe(1)
  expect(wrong.of('token')).toMatchObject({ status: 'fail', remedy: expect.stringContaining('token') })
  expect(JSON.stringify(wrong.of('token'))).not.toContain('pat-na1-nobody')
})

it('names the scope a token lacks', async () => {
  const { hubspot } = journey
  const { tokens } = await hubspot.settings({})
  const narrow = 'pat-na1-narrow'
  const scopes = tokens[hubspot.token]!.filter(scope => scope !== 'crm.objects.companies.write')
  await hubspot.settings({ tokens: { ...tokens, [narrow]: scopes } })
  const { code, of } = await doctor({ HUBSPOT_TOKEN: narrow })
  expect(code).toBe(1)
  expect(of('scopes')).toMatchObject({
    status: 'fail',
    message: expect.stringContaining('crm.objects.companies.write'),
    remedy: expect.stringContaining('Scopes'),
  })
})

it('a mistake in the configuration is named with file, line, field and remedy', async () => {
  const file = journey.environment.PERENNIAL_CONFIG!
  const lines = (await readFile(file, 'utf8')).split('\n')
  const line = lines.findIndex(text => text.trim().startsWith('withoutEnd:')) + 1
  await journey.configure('withoutEnd', 'sometimes')
  const { code, error } = await journey.attempt('sync')
  expect(code).toBe(1)
  expect(error).toMatchObject({
    kind: 'config',
    field: 'mapping.deal.withoutEnd',
    message: expect.stringContaining(`${file}:${line}: `),
    remedy: expect.stringContaining('evergreen'),
  })
  expect((await doctor()).of('set-up')?.message).toContain(`${file}:${line}: `)
})
