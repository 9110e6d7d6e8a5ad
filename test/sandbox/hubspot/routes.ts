import { accountDetails } from './api/account.ts'
import * as batches from './api/association-batches.ts'
import * as labels from './api/association-labels.ts'
import * as associations from './api/associations.ts'
import { batchRead } from './api/batch-read.ts'
import { batchArchive, batchCreate, batchUpdate, batchUpsert } from './api/batch-write.ts'
import { create } from './api/create.ts'
import { list } from './api/list.ts'
import * as lists from './api/lists.ts'
import { merge } from './api/merge.ts'
import { listOwners, readOwner } from './api/owners.ts'
import * as pipelines from './api/pipelines.ts'
import * as properties from './api/properties.ts'
import * as groups from './api/property-groups.ts'
import { read } from './api/read.ts'
import { search } from './api/search.ts'
import { archive, update } from './api/update.ts'
import { typeIn } from './http/call.ts'
import type { Route } from './http/router.ts'
import * as scopes from './http/scopes.ts'

type ScopesOf = Route['scopes']

const reads: ScopesOf = call => [scopes.readScopes(typeIn(call))]
const writes: ScopesOf = call => [scopes.writeScopes(typeIn(call))]
const readsSchema: ScopesOf = call => [scopes.schemaReadScopes(typeIn(call))]
const writesSchema: ScopesOf = call => [scopes.schemaWriteScopes(typeIn(call))]
const readsBoth: ScopesOf = call => [
  scopes.readScopes(typeIn(call, 'from')),
  scopes.readScopes(typeIn(call, 'to')),
]
const linksBoth: ScopesOf = call => [
  scopes.writeScopes(typeIn(call, 'from')),
  scopes.readScopes(typeIn(call, 'to')),
]
const owners: ScopesOf = () => [scopes.ownerScopes]
const account: ScopesOf = () => [scopes.accountScopes]
const readsLists: ScopesOf = () => [scopes.listScopes]

const route = (method: string, pattern: string, needed: ScopesOf, answer: Route['answer']): Route => ({
  method,
  pattern,
  scopes: needed,
  answer,
})

// https://developers.hubspot.com/docs/api-reference/crm-objects-v3/guide
const records = '/crm/v3/objects/{type}'
// https://developers.hubspot.com/docs/api-reference/crm-properties-v3/guide
const schema = '/crm/v3/properties/{type}'
// https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide
const linked = '/crm/v4/objects/{from}/{id}/associations'
const pairs = '/crm/v4/associations/{from}/{to}'
// https://developers.hubspot.com/docs/api-reference/crm-pipelines-v3/guide
const pipeline = '/crm/v3/pipelines/{type}'
// https://developers.hubspot.com/docs/api-reference/crm-lists-v3/guide
const listed = '/crm/v3/lists/{listId}'

/** Every endpoint; a fixed path stands before the pattern that would also match it. */
export const routes: readonly Route[] = [
  route('POST', `${records}/batch/read`, reads, batchRead),
  route('POST', `${records}/batch/create`, writes, batchCreate),
  route('POST', `${records}/batch/update`, writes, batchUpdate),
  route('POST', `${records}/batch/upsert`, writes, batchUpsert),
  route('POST', `${records}/batch/archive`, writes, batchArchive),
  route('POST', `${records}/search`, reads, search),
  route('POST', `${records}/merge`, writes, merge),
  route('GET', records, reads, list),
  route('POST', records, writes, create),
  route('GET', `${records}/{id}`, reads, read),
  route('PATCH', `${records}/{id}`, writes, update),
  route('DELETE', `${records}/{id}`, writes, archive),

  route('GET', `${schema}/groups`, readsSchema, groups.listGroups),
  route('POST', `${schema}/groups`, writesSchema, groups.createGroup),
  route('GET', `${schema}/groups/{name}`, readsSchema, groups.readGroup),
  route('PATCH', `${schema}/groups/{name}`, writesSchema, groups.updateGroup),
  route('DELETE', `${schema}/groups/{name}`, writesSchema, groups.archiveGroup),
  route('POST', `${schema}/batch/read`, readsSchema, properties.batchReadProperties),
  route('POST', `${schema}/batch/create`, writesSchema, properties.batchCreateProperties),
  route('POST', `${schema}/batch/archive`, writesSchema, properties.batchArchiveProperties),
  route('GET', schema, readsSchema, properties.listProperties),
  route('POST', schema, writesSchema, properties.createProperty),
  route('GET', `${schema}/{name}`, readsSchema, properties.readProperty),
  route('PATCH', `${schema}/{name}`, writesSchema, properties.updateProperty),
  route('DELETE', `${schema}/{name}`, writesSchema, properties.archiveProperty),

  route('PUT', `${linked}/default/{to}/{toId}`, linksBoth, associations.putDefaultAssociation),
  route('PUT', `${linked}/{to}/{toId}`, linksBoth, associations.putAssociation),
  route('DELETE', `${linked}/{to}/{toId}`, linksBoth, associations.deleteAssociation),
  route('GET', `${linked}/{to}`, readsBoth, associations.listAssociations),
  route('POST', `${pairs}/batch/read`, readsBoth, batches.batchReadAssociations),
  route('POST', `${pairs}/batch/create`, linksBoth, batches.batchCreateAssociations),
  route('POST', `${pairs}/batch/associate/default`, linksBoth, batches.batchAssociateByDefault),
  route('POST', `${pairs}/batch/archive`, linksBoth, batches.batchArchiveAssociations),
  route('POST', `${pairs}/batch/labels/archive`, linksBoth, batches.batchArchiveLabels),
  route('GET', `${pairs}/labels`, readsBoth, labels.listLabels),
  route('POST', `${pairs}/labels`, linksBoth, labels.createLabel),
  route('PUT', `${pairs}/labels`, linksBoth, labels.updateLabel),
  route('DELETE', `${pairs}/labels/{typeId}`, linksBoth, labels.archiveLabel),

  route('GET', pipeline, reads, pipelines.listPipelines),
  route('GET', `${pipeline}/{id}`, reads, pipelines.readPipeline),
  route('PATCH', `${pipeline}/{id}`, writes, pipelines.updatePipeline),
  route('GET', `${pipeline}/{id}/stages`, reads, pipelines.listStages),
  route('GET', `${pipeline}/{id}/stages/{stageId}`, reads, pipelines.readStage),
  route('PATCH', `${pipeline}/{id}/stages/{stageId}`, writes, pipelines.updateStage),

  route('GET', listed, readsLists, lists.readList),
  route('GET', `${listed}/memberships`, readsLists, lists.listMembers),

  // https://developers.hubspot.com/docs/api-reference/crm-crm-owners-v3/guide
  route('GET', '/crm/v3/owners', owners, listOwners),
  route('GET', '/crm/v3/owners/{id}', owners, readOwner),
  // https://developers.hubspot.com/docs/api-reference/account-info-v3/guide
  route('GET', '/account-info/v3/details', account, accountDetails),
]
