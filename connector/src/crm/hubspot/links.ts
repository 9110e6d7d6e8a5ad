import type { LinkSet, RecordKind } from '../../record.ts'
import { chunks } from './chunks.ts'
import { linksPath } from './endpoints.ts'
import { hubspotKinds } from './kinds.ts'
import { labelOfAssociation } from './labels.ts'
import { LinkPairs } from './link-pairs.ts'
import { ask, type Portal } from './portal.ts'
import type { WireBatch, WireError, WireLinks } from './wire.ts'

const batchSize = 1_000

interface LinkInput {
  id: string
  after?: string
}

/**
 * All links of the records to one kind. An id that HubSpot could not answer for is left out of `ids` and
 * reported: its links are unknown, not gone.
 */
export async function links(
  portal: Portal,
  from: RecordKind,
  ids: string[],
  to: RecordKind,
): Promise<LinkSet> {
  const asked = [...new Set(ids)]
  const pairs = new LinkPairs(from, to)
  const unknown = new Set<string>()
  for (const chunk of chunks(asked, batchSize)) {
    for (const id of await readAllPages(portal, pairs, chunk)) unknown.add(id)
  }
  const known = unknown.size === 0 ? asked : asked.filter(id => !unknown.has(id))
  return { from, ids: known, to, links: pairs.links().filter(link => !unknown.has(link.from.id)) }
}

/** Answers the ids whose links could not be read to the end. */
async function readAllPages(portal: Portal, pairs: LinkPairs, ids: string[]): Promise<string[]> {
  const path = linksPath(hubspotKinds[pairs.from].path, hubspotKinds[pairs.to].path)
  const unknown: string[] = []
  let inputs: LinkInput[] = ids.map(id => ({ id }))
  while (inputs.length > 0) {
    const { body } = await ask<WireBatch<WireLinks>>(portal, path, { inputs })
    for (const result of body.results) collect(pairs, result)
    unknown.push(...unanswered(portal, inputs, body))
    inputs = body.results.flatMap(furtherPage)
  }
  return unknown
}

function collect(pairs: LinkPairs, result: WireLinks): void {
  for (const { toObjectId, associationTypes } of result.to) {
    const labels = associationTypes.map(type => labelOfAssociation(type.typeId, type.label))
    pairs.add(result.from.id, String(toObjectId), labels)
  }
}

function furtherPage(result: WireLinks): LinkInput[] {
  const after = result.paging?.next?.after
  return after === undefined ? [] : [{ id: result.from.id, after }]
}

/** Errors need not name the ids they are about, so after one every input must be accounted for. */
function unanswered(portal: Portal, inputs: LinkInput[], body: WireBatch<WireLinks>): string[] {
  const errors = body.errors ?? []
  const failures = errors.filter(error => !saysNoLinks(error))
  for (const failure of failures) reportFailure(portal, failure)
  if (failures.length === 0) return []
  const withoutLinks = errors.filter(saysNoLinks).flatMap(idsNamed)
  const answered = new Set([...body.results.map(result => result.from.id), ...withoutLinks])
  return inputs.map(input => input.id).filter(id => !answered.has(id))
}

/** HubSpot reports a record without associations as an error; it is an answer. */
function saysNoLinks(error: WireError): boolean {
  return (
    /NO_ASSOCIATIONS_FOUND/.test(String(error.subCategory)) || /^No .*associat/i.test(error.message ?? '')
  )
}

function idsNamed(error: WireError): string[] {
  return [...(error.context?.ids ?? []), ...(error.context?.fromObjectId ?? [])]
}

function reportFailure(portal: Portal, failure: WireError): void {
  portal.report({
    kind: 'quarantine',
    status: 207,
    policy: null,
    message: `links not read: ${failure.message ?? failure.category}`,
    waitMs: 0,
  })
}
