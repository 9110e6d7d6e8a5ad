import { ConfigError } from '../errors.ts'
import { readEnvironment, requireToken } from './environment.ts'

function refusal(variables: NodeJS.ProcessEnv): ConfigError {
  try {
    readEnvironment(variables)
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
  throw new Error('it was accepted')
}

describe('the environment', () => {
  it('may say nothing: everything has a default or is asked for when it is needed', () => {
    expect(readEnvironment({})).toMatchObject({
      crmBaseUrl: 'https://api.hubapi.com',
      token: undefined,
      port: 8787,
      logLevel: 'warn',
    })
  })

  it('with empty variables is as if they were not set', () => {
    expect(readEnvironment({ HUBSPOT_TOKEN: '', PORT: '', DATABASE_URL: '' })).toMatchObject({
      token: undefined,
      port: 8787,
      databaseUrl: undefined,
    })
  })

  it('loses the slash at the end of an address, which would be signed otherwise', () => {
    expect(readEnvironment({ PERENNIAL_PUBLIC_URL: 'https://cards.example/' }).publicUrl).toBe(
      'https://cards.example',
    )
  })

  it.each([
    [{ PORT: 'eighty' }, 'PORT', '"eighty"'],
    [{ PORT: '70000' }, 'PORT', '"70000"'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL', '"loud"'],
    [{ HUBSPOT_BASE_URL: 'hubspot' }, 'HUBSPOT_BASE_URL', '"hubspot"'],
    [{ PERENNIAL_AS_OF: '30.06.2026' }, 'PERENNIAL_AS_OF', '"30.06.2026"'],
  ])('refuses %j, naming variable, value and remedy', (variables, field, value) => {
    const error = refusal(variables)
    expect(error.field).toBe(field)
    expect(error.message).toContain(`${field}: ${value}`)
    expect(error.remedy).toContain(field)
  })

  it('without a token says where to get one', () => {
    expect(() => requireToken(readEnvironment({}))).toThrow(
      expect.objectContaining({ field: 'HUBSPOT_TOKEN', remedy: expect.stringContaining('private app') }),
    )
    expect(requireToken(readEnvironment({ HUBSPOT_TOKEN: 'pat-1' }))).toBe('pat-1')
  })
})
