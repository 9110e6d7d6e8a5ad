import { loadLine } from '../sandbox/hubspot/portal/load.ts'
import { Portal } from '../sandbox/hubspot/portal/portal.ts'
import { judgeValue } from '../sandbox/hubspot/portal/validate-value.ts'
import type { PortalLine } from './portal.ts'
import { sampleSeed, world } from './world.ts'

/** Values HubSpot would refuse on a write; those it keeps itself (read-only) are judged by type as well. */
function refusedValues(lines: Iterable<PortalLine>): string[] {
  const portal = new Portal()
  const refused: string[] = []
  for (const line of lines) {
    loadLine(portal, line, { records: 0, links: 0 })
    if (line.line !== 'record') continue
    for (const [name, value] of Object.entries(line.properties)) {
      const definition = portal.schemas[line.objectType].properties.get(name)
      if (definition) definition.readOnlyValue = false
      const judged = judgeValue(portal, line.objectType, name, value)
      if (!('value' in judged)) refused.push(`${line.objectType}.${name}: ${judged.message}`)
      else if (judged.value !== value)
        refused.push(`${line.objectType}.${name}: ${value} would be stored as ${judged.value}`)
    }
  }
  return [...new Set(refused)]
}

describe('the values of the sample portal', () => {
  it('are all such as HubSpot would store', () => {
    expect(refusedValues(world({ seed: sampleSeed }).lines())).toEqual([])
  })

  it('would be caught if they were not', () => {
    const company = [...world({ seed: sampleSeed, accounts: 1 }).lines()].find(
      line => line.line === 'record',
    )!
    const baker = {
      ...company,
      properties: { name: 'Bun', industry: 'Bakery', no_such_property: 'x', numberofemployees: '7.-' },
    }
    expect(refusedValues([baker])).toEqual([
      expect.stringContaining('industry: Bakery was not one of the allowed options'),
      expect.stringContaining('no_such_property'),
      expect.stringContaining('7.- was not a valid number'),
    ])
  })
})
