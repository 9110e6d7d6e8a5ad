import { loadLine } from '../sandbox/hubspot/portal/load.ts'
import { Portal } from '../sandbox/hubspot/portal/portal.ts'
import { judgeValue } from '../sandbox/hubspot/portal/validate-value.ts'
import type { PortalLine } from './portal.ts'

/** Values HubSpot would refuse on a write; those it keeps itself (read-only) are judged by type as well. */
export function refusedValues(lines: Iterable<PortalLine>): string[] {
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
