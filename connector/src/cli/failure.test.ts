import { ConfigError, CrmRefused } from '../errors.ts'
import { exitCodeOf, failureReport, readableFailure } from './failure.ts'

const wrongSetting = new ConfigError('HUBSPOT_TOKEN is not set', { field: 'HUBSPOT_TOKEN', remedy: 'set it' })
const wrongUse = new ConfigError('--as-of: "soon" is not a day', {
  field: '--as-of',
  remedy: 'write YYYY-MM-DD',
})
const refusal = new CrmRefused('the token lacks a scope', {
  status: 403,
  category: 'MISSING_SCOPES',
  correlationId: 'c-9',
  remedy: 'add the scope',
})

describe('a failure of a verb', () => {
  it('of the setting names field and remedy', () => {
    expect(failureReport(wrongSetting)).toEqual({
      error: {
        kind: 'config',
        message: 'HUBSPOT_TOKEN is not set',
        field: 'HUBSPOT_TOKEN',
        remedy: 'set it',
      },
    })
  })

  it('of the CRM carries what its support asks for', () => {
    expect(failureReport(refusal)).toEqual({
      error: {
        kind: 'crm',
        message: 'the token lacks a scope (correlation id c-9)',
        remedy: 'add the scope',
      },
    })
  })

  it('of our own shows where it happened and that nothing is lost', () => {
    const { error } = failureReport(new TypeError('x is not a function'))
    expect(error.kind).toBe('bug')
    expect(error.message).toContain('x is not a function')
    expect(error.message).toContain('failure.test.ts')
    expect(error.remedy).toContain('safe')
    expect(failureReport('a string').error.message).toBe('a string')
  })

  it('ends the command with 2 for wrong use and 1 for everything else', () => {
    expect([wrongUse, wrongSetting, refusal, new Error('x'), 'x'].map(exitCodeOf)).toEqual([2, 1, 1, 1, 1])
  })

  it('reads as what happened and what to do', () => {
    expect(readableFailure(failureReport(wrongUse))).toBe(
      'Error: --as-of: "soon" is not a day\nWhat to do: write YYYY-MM-DD',
    )
    expect(readableFailure(failureReport(new Error('x')))).toMatch(/^Unexpected error: /)
  })
})
