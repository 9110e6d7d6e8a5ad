import * as z from 'zod'
import type { RecordKind } from '../../record.ts'
import { recordKinds } from '../../record.ts'
import type { Pipeline, PortalDescription, PortalIdentity, PropertyDefinition } from '../crm.ts'
import { accountPath, pipelinesPath, privateAppPath, propertiesPath } from './endpoints.ts'
import { hubspotKinds } from './kinds.ts'
import { owners } from './owners.ts'
import { ask, get, type Portal } from './portal.ts'
import { isContentRefused, isScopeMissing, saysKindAbsent, unlessRefused } from './refusal.ts'
import type { WireList } from './wire.ts'

const Account = z.object({
  portalId: z.coerce.string(),
  accountType: z.string(),
  timeZone: z.string(),
  companyCurrency: z.string(),
  additionalCurrencies: z.array(z.string()).default([]),
  uiDomain: z.string(),
})

/** Which portal the token belongs to. */
export async function identify(portal: Portal): Promise<PortalIdentity> {
  const { body } = await get<unknown>(portal, accountPath)
  return identityOf(Account.parse(body))
}

const identityOf = (account: z.infer<typeof Account>): PortalIdentity => ({
  portalId: account.portalId,
  webHost: account.uiDomain,
  timeZone: account.timeZone,
  currency: account.companyCurrency,
})

/** Everything `init` and `doctor` look at. Kinds that are absent or may not be read are left out, and owners too. */
export async function describe(portal: Portal): Promise<PortalDescription> {
  const asked = portal.settings.now()
  const { body, headers } = await get<unknown>(portal, accountPath)
  const clockSkewMs = skew(headers, asked, portal.settings.now())
  const account = Account.parse(body)
  return {
    ...identityOf(account),
    currencies: [...new Set([account.companyCurrency, ...account.additionalCurrencies])],
    accountType: account.accountType,
    scopes: await scopes(portal),
    clockSkewMs,
    properties: await properties(portal),
    pipelines: [...(await pipelines(portal, 'deal')), ...(await pipelines(portal, 'ticket'))],
    owners: await owners(portal),
  }
}

/**
 * The Date header names the second in which the answer was made, some time between asking and being answered: a
 * clock that could be right is taken for right, however slow the answer was.
 */
function skew(headers: Headers, asked: Date, answered: Date): number {
  const theirs = Date.parse(headers.get('date') ?? '')
  if (Number.isNaN(theirs)) return 0
  const ahead = theirs - answered.getTime()
  const behind = theirs + 999 - asked.getTime()
  return ahead > 0 ? ahead : behind < 0 ? behind : 0
}

/** Null for a token that is not a private app's: HubSpot tells the scopes of those only. */
async function scopes(portal: Portal): Promise<string[] | null> {
  const body = { tokenKey: portal.settings.token }
  const found = await unlessRefused(ask<{ scopes: string[] }>(portal, privateAppPath, body), isContentRefused)
  return found?.body.scopes ?? null
}

async function properties(portal: Portal): Promise<PortalDescription['properties']> {
  const found: PortalDescription['properties'] = {}
  for (const kind of recordKinds) {
    const definitions = await propertiesOfKind(portal, kind)
    if (definitions !== null) found[kind] = definitions
  }
  return found
}

interface WireDefinition {
  name: string
  label: string
  type: string
  groupName: string
  fieldType?: string
  options?: { value: string; label: string }[]
  calculated?: boolean
  archived?: boolean
  createdAt?: string | null
  updatedAt?: string | null
  modificationMetadata?: { readOnlyValue?: boolean }
}

async function propertiesOfKind(portal: Portal, kind: RecordKind): Promise<PropertyDefinition[] | null> {
  const path = propertiesPath(hubspotKinds[kind].path)
  const found = await unlessRefused(get<WireList<WireDefinition>>(portal, path), saysKindClosed)
  return found?.body.results.map(toDefinition) ?? null
}

const saysKindClosed = (error: unknown) => isScopeMissing(error) || saysKindAbsent(error)

const knownTypes = new Set(['string', 'number', 'date', 'datetime', 'enumeration', 'bool'])

function toDefinition(wire: WireDefinition): PropertyDefinition {
  return {
    name: wire.name,
    label: wire.label,
    type: knownTypes.has(wire.type) ? (wire.type as PropertyDefinition['type']) : 'other',
    group: wire.groupName,
    options: (wire.options ?? []).map(({ value, label }) => ({ value, label })),
    calculated: wire.calculated ?? false,
    readOnly: wire.modificationMetadata?.readOnlyValue ?? false,
    archived: wire.archived ?? false,
    fieldType: wire.fieldType ?? null,
    createdAt: wire.createdAt ?? null,
    updatedAt: wire.updatedAt ?? null,
  }
}

interface WirePipeline {
  id: string
  label: string
  stages: { id: string; label: string; displayOrder: number; metadata: Record<string, string | undefined> }[]
}

async function pipelines(portal: Portal, kind: Pipeline['kind']): Promise<Pipeline[]> {
  const path = pipelinesPath(hubspotKinds[kind].path)
  const found = await unlessRefused(get<WireList<WirePipeline>>(portal, path), isScopeMissing)
  return (found?.body.results ?? []).map(wire => ({
    kind,
    id: wire.id,
    label: wire.label,
    stages: wire.stages.map(({ id, label, displayOrder, metadata }) => ({
      id,
      label,
      order: displayOrder,
      closed: metadata.isClosed === 'true' || metadata.ticketState === 'CLOSED',
      probability: metadata.probability === undefined ? null : Number(metadata.probability),
    })),
  }))
}
