import { fieldGroup } from '@perennial/shared/fields'
import { groupsPath, propertiesPath } from './endpoints.ts'
import type { WireProperty } from './field-definition.ts'
import { get, type Portal } from './portal.ts'
import { isAnswerLost, isContentRefused } from './refusal.ts'
import type { WireList } from './wire.ts'

/** The live properties of an object type, by name. */
export async function propertiesNow(portal: Portal, type: string): Promise<Map<string, WireProperty>> {
  const { body } = await get<WireList<WireProperty>>(portal, propertiesPath(type))
  return new Map(body.results.map(property => [property.name, property]))
}

/** Whether the object type has our group. */
export async function groupExists(portal: Portal, type: string): Promise<boolean> {
  const { body } = await get<WireList<{ name: string }>>(portal, groupsPath(type))
  return body.results.some(group => group.name === fieldGroup.name)
}

/** What became of one property, as an entry of a report; whatever else went wrong is thrown on. */
export function failure(
  error: unknown,
  name: string,
  remedy: string,
): { name: string; message: string; remedy: string } {
  if (!isContentRefused(error) && !isAnswerLost(error)) throw error
  return { name, message: error.message, remedy }
}
