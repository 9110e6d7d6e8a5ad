import { type Field, fieldGroup } from '@perennial/shared/fields'
import type { RemovalReport } from '../crm.ts'
import { chunks } from './chunks.ts'
import { groupPath, propertiesArchivePath, propertyPath } from './endpoints.ts'
import type { WireProperty } from './field-definition.ts'
import { hubspotKinds } from './kinds.ts'
import { type Portal, put } from './portal.ts'
import { failure, groupExists, propertiesNow } from './portal-fields.ts'
import { isAnswerLost, isContentRefused } from './refusal.ts'

/** HubSpot takes at most so many properties in one call. */
const batchSize = 100

type Properties = Map<string, WireProperty>
/** What became of our group on one object type. */
type GroupFate = 'removed' | 'absent' | 'kept'

/** Takes our properties out of the portal, and nothing else. */
export async function removeFields(portal: Portal, fields: readonly Field[]): Promise<RemovalReport> {
  const report: RemovalReport = { archived: [], absent: [], groupRemoved: false, failed: [] }
  const fates: GroupFate[] = []
  for (const on of new Set(fields.map(field => field.on))) {
    const { path } = hubspotKinds[on]
    const names = fields.filter(field => field.on === on).map(({ name }) => name)
    const left = await removeOn(portal, path, names, report)
    fates.push(await removeGroup(portal, path, left, report))
  }
  report.groupRemoved = fates.includes('removed') && !fates.includes('kept')
  return report
}

/** Answers the properties that are left. */
async function removeOn(
  portal: Portal,
  type: string,
  names: readonly string[],
  report: RemovalReport,
): Promise<Properties> {
  const before = await propertiesNow(portal, type)
  report.absent.push(...names.filter(name => !before.has(name)))
  const present = names.flatMap(name => before.get(name) ?? [])
  report.failed.push(...present.filter(property => !isOurs(property)).map(elsewhere))
  const ours = present.filter(isOurs).map(({ name }) => name)
  return ours.length === 0 ? before : archive(portal, type, ours, report)
}

const isOurs = ({ groupName }: WireProperty): boolean => groupName === fieldGroup.name

const elsewhere = ({ name, groupName }: WireProperty): RemovalReport['failed'][number] => ({
  name,
  message: `the property stands in the group ${groupName}, so it may be somebody else's`,
  remedy: `If it came from Perennial, archive it in HubSpot or move it to the group ${fieldGroup.label}, then try again.`,
})

/**
 * Many a call, then a look at what is still there: that look, not the answer, decides which are tried one
 * by one, so that a lost answer is no failure and one property in use does not keep the others.
 */
async function archive(
  portal: Portal,
  type: string,
  names: string[],
  report: RemovalReport,
): Promise<Properties> {
  for (const batch of chunks(names, batchSize)) await archiveTogether(portal, type, batch)
  const after = await propertiesNow(portal, type)
  for (const name of names) {
    if (after.has(name) && !(await archiveAlone(portal, type, name, report))) continue
    after.delete(name)
    report.archived.push(name)
  }
  return after
}

async function archiveTogether(portal: Portal, type: string, names: string[]): Promise<void> {
  const body = { inputs: names.map(name => ({ name })) }
  const path = propertiesArchivePath(type)
  try {
    await put(portal, { method: 'POST', path, body, repeatable: true, lane: 'write' })
  } catch (error) {
    if (!isAnswerLost(error) && !isContentRefused(error)) throw error
  }
}

async function archiveAlone(
  portal: Portal,
  type: string,
  name: string,
  report: RemovalReport,
): Promise<boolean> {
  try {
    await remove(portal, propertyPath(type, name))
    return true
  } catch (error) {
    report.failed.push(failure(error, name, inUseRemedy))
    return false
  }
}

const inUseRemedy =
  'HubSpot keeps a property that a workflow, list, report or calculation uses: take it out there, then try again.'

/** Our group goes once it is empty; what other people put into it keeps it. */
async function removeGroup(
  portal: Portal,
  type: string,
  left: Properties,
  report: RemovalReport,
): Promise<GroupFate> {
  if (!(await groupExists(portal, type))) return 'absent'
  if ([...left.values()].some(isOurs)) return 'kept'
  try {
    await remove(portal, groupPath(type, fieldGroup.name))
    return 'removed'
  } catch (error) {
    report.failed.push(failure(error, fieldGroup.name, 'Delete the property group in HubSpot.'))
    return 'kept'
  }
}

/** Of what was there a moment ago. Not there any more is what was wanted: a first answer may have been lost. */
async function remove(portal: Portal, path: string): Promise<void> {
  try {
    await put(portal, { method: 'DELETE', path, body: undefined, repeatable: true, lane: 'write' })
  } catch (error) {
    if (!isContentRefused(error) || error.status !== 404) throw error
  }
}
