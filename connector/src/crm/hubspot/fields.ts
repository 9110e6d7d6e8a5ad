import { type Field, fieldGroup } from '@perennial/shared/fields'
import type { EnsureReport } from '../crm.ts'
import { groupsPath, propertiesCreatePath, propertiesPath, propertyPath } from './endpoints.ts'
import { definitionOf, repairOf, type WireProperty } from './field-definition.ts'
import { hubspotKinds } from './kinds.ts'
import { type Portal, put } from './portal.ts'
import { failure, groupExists, propertiesNow } from './portal-fields.ts'
import { isAnswerLost, isContentRefused } from './refusal.ts'

/** Creates what is missing and repairs what differs, and says so property by property. */
export async function ensureFields(portal: Portal, fields: readonly Field[]): Promise<EnsureReport> {
  const report: EnsureReport = { groupCreated: false, created: [], repaired: [], unchanged: [], failed: [] }
  for (const on of ['company', 'deal', 'contact'] as const) {
    const wanted = fields.filter(field => field.on === on).map(definitionOf)
    if (wanted.length > 0) await ensureOn(portal, hubspotKinds[on].path, wanted, report)
  }
  return report
}

async function ensureOn(
  portal: Portal,
  type: string,
  wanted: WireProperty[],
  report: EnsureReport,
): Promise<void> {
  const actual = await propertiesNow(portal, type)
  if (wanted.some(definition => actual.get(definition.name)?.groupName !== fieldGroup.name)) {
    report.groupCreated = (await ensureGroup(portal, type)) || report.groupCreated
  }
  const missing = wanted.filter(definition => !actual.has(definition.name))
  await createMissing(portal, type, missing, report)
  for (const definition of wanted) {
    const found = actual.get(definition.name)
    if (found !== undefined) await repair(portal, type, found, definition, report)
  }
}

/** Whether the group had to be made. Its label is left alone: people rename sections. */
async function ensureGroup(portal: Portal, type: string): Promise<boolean> {
  if (await groupExists(portal, type)) return false
  try {
    await create(portal, groupsPath(type), { ...fieldGroup, displayOrder: -1 })
  } catch (error) {
    if (!isAnswerLost(error) || !(await groupExists(portal, type))) throw error
  }
  return true
}

/**
 * One call for all, then a look at what exists now: that look, not the answer, decides what is created
 * again, so neither a lost answer nor one bad definition can double or hide a property.
 */
async function createMissing(portal: Portal, type: string, missing: WireProperty[], report: EnsureReport) {
  if (missing.length === 0) return
  await createTogether(portal, type, missing)
  const now = await propertiesNow(portal, type)
  for (const definition of missing) {
    if (now.has(definition.name)) report.created.push(definition.name)
    else await createAlone(portal, type, definition, report)
  }
}

async function createTogether(portal: Portal, type: string, definitions: WireProperty[]): Promise<void> {
  try {
    await create(portal, propertiesCreatePath(type), { inputs: definitions })
  } catch (error) {
    if (!isAnswerLost(error) && !isContentRefused(error)) throw error
  }
}

async function createAlone(
  portal: Portal,
  type: string,
  definition: WireProperty,
  report: EnsureReport,
): Promise<void> {
  try {
    await create(portal, propertiesPath(type), definition)
    report.created.push(definition.name)
  } catch (error) {
    const isThere = isAnswerLost(error) && (await propertiesNow(portal, type)).has(definition.name)
    if (isThere) report.created.push(definition.name)
    else report.failed.push(failure(error, definition.name, creationRemedy))
  }
}

const creationRemedy =
  'If a property of this name is archived or means something else, restore or rename it in HubSpot, then run `fields` again.'

/** A property of ours that somebody edited is put back; one of another type is not ours to convert. */
async function repair(
  portal: Portal,
  type: string,
  actual: WireProperty,
  wanted: WireProperty,
  report: EnsureReport,
): Promise<void> {
  if (actual.type !== wanted.type) {
    report.failed.push(otherType(actual, wanted))
    return
  }
  const body = repairOf(actual, wanted)
  if (body === null) {
    report.unchanged.push(wanted.name)
    return
  }
  try {
    const path = propertyPath(type, wanted.name)
    await put(portal, { method: 'PATCH', path, body, repeatable: true, lane: 'write' })
    report.repaired.push(wanted.name)
  } catch (error) {
    report.failed.push(
      failure(error, wanted.name, 'Edit the property in HubSpot or archive it, then run `fields` again.'),
    )
  }
}

function otherType(actual: WireProperty, wanted: WireProperty): EnsureReport['failed'][number] {
  return {
    name: wanted.name,
    message: `the portal has a property ${wanted.name} of type ${actual.type}; ${wanted.type} is needed`,
    remedy: 'Archive that property in HubSpot, then run `fields` again.',
  }
}

async function create(portal: Portal, path: string, body: unknown): Promise<void> {
  await put(portal, { method: 'POST', path, body, repeatable: false, lane: 'write' })
}
