import { fields } from '@perennial/shared/fields'
import { config, mapping } from '../../../test/small-portal.ts'
import { mappedSources } from '../config/mapped-sources.ts'
import type { PortalDescription, PropertyDefinition } from '../crm/crm.ts'
import type { Check } from '../quality/check.ts'
import { portalChecks } from './portal-checks.ts'

const scopes = ['crm.objects.companies.read', 'crm.objects.deals.read']
const property = (name: string, more: Partial<PropertyDefinition> = {}): PropertyDefinition => ({
  name,
  label: name,
  type: 'string',
  group: 'g',
  options: [],
  fieldType: null,
  createdAt: null,
  updatedAt: null,
  calculated: false,
  readOnly: false,
  archived: false,
  ...more,
})

/** A portal in which nothing is wrong. */
function portal(): PortalDescription {
  const all = [
    ...mappedSources(mapping).map(({ kind, name }) => ({ kind, definition: property(name) })),
    ...fields.map(({ on, name, options = [] }) => ({
      kind: on,
      definition: property(name, { options: [...options] }),
    })),
  ]
  const properties = Object.fromEntries(
    [...Map.groupBy(all, ({ kind }) => kind)].map(([kind, own]) => [
      kind,
      own.map(({ definition }) => definition),
    ]),
  )
  const stages = [...mapping.deal.wonStages, ...mapping.deal.lostStages].map(id => ({
    id,
    label: id,
    order: 0,
    closed: true,
    probability: 1,
  }))
  return {
    portalId: '4711',
    webHost: 'app.hubspot.com',
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    currencies: ['EUR'],
    accountType: 'STANDARD',
    scopes: [...scopes, 'tickets'],
    clockSkewMs: 20,
    properties,
    pipelines: [{ kind: 'deal', id: 'default', label: 'Sales', stages }],
    owners: [],
  }
}

const checks = (change: Partial<PortalDescription>, under = config): Check[] =>
  portalChecks({ ...portal(), ...change }, under, {
    neededScopes: scopes,
    usefulScopes: { tickets: 'tickets' },
    contactStageScopes: ['crm.objects.contacts.write'],
  })
const named = (name: string, found: readonly Check[]): Check => found.find(check => check.name === name)!
const without = (kind: 'deal' | 'company', name: string) => {
  const { properties } = portal()
  return { properties: { ...properties, [kind]: properties[kind]!.filter(one => one.name !== name) } }
}

describe('the doctor, looking at a portal', () => {
  it('finds nothing wrong where nothing is', () => {
    expect(checks({}).filter(({ status }) => status !== 'ok')).toEqual([])
    expect(named('token', checks({})).message).toContain('4711')
  })

  it('asks for more of the token, and for one more property, once contacts have stages', () => {
    const under = { ...config, contactStages: [{ name: 'known', label: 'Known' }] }
    expect(named('scopes', checks({}, under))).toMatchObject({
      status: 'fail',
      message: 'Missing: crm.objects.contacts.write',
    })
    expect(named('fields', checks({}, under)).message).toContain('contact.perennial_contact_stage')
  })

  it('says what a portal does without when a useful scope is not granted', () => {
    const check = named('scopes', checks({ scopes }))
    expect(check.status).toBe('warn')
    expect(check.message).toContain('tickets')
  })

  it('names the scopes that are missing and where to add them', () => {
    const check = named('scopes', checks({ scopes: ['crm.objects.deals.read'] }))
    expect(check).toMatchObject({ status: 'fail', message: 'Missing: crm.objects.companies.read' })
    expect(check.remedy).toContain('Private apps')
    expect(named('scopes', checks({ scopes: null })).status).toBe('warn')
  })

  it.each([
    [90_000, 'behind'],
    [-90_000, 'ahead of'],
  ])('says which way the clock is wrong by %d ms', (clockSkewMs, way) => {
    const check = named('clock', checks({ clockSkewMs }))
    expect(check.status).toBe('fail')
    expect(check.message).toContain(`90 s ${way} the CRM's`)
  })

  it('names a mapped property the portal lacks', () => {
    const check = named('mapping', checks(without('deal', 'contract_end')))
    expect(check).toMatchObject({ status: 'fail', message: expect.stringContaining('deal') })
    expect(check.message).toContain('contract_end')
  })

  it('names a mapped property that the CRM calculates', () => {
    const properties = portal().properties
    const deal = properties.deal!.map(one => (one.name === 'amount' ? { ...one, calculated: true } : one))
    const check = named('calculated', checks({ properties: { ...properties, deal } }))
    expect(check).toMatchObject({ status: 'warn', message: 'Calculated by the CRM: deal.amount' })
  })

  it('names a mapped stage that no pipeline has', () => {
    const strange = { ...config, mapping: { ...mapping, deal: { ...mapping.deal, wonStages: ['gone'] } } }
    expect(named('stages', checks({}, strange))).toMatchObject({
      status: 'fail',
      message: 'Mapped stages that no pipeline has: gone',
    })
  })

  it('names those of our own properties and choices that are missing, as far as they are exposed', () => {
    const found = named('fields', checks(without('company', 'perennial_arr')))
    expect(found).toMatchObject({ status: 'warn', remedy: 'run `perennial fields`' })
    expect(found.message).toContain('company.perennial_arr')
    const more = {
      ...config,
      stages: [...config.stages, { name: 'on_hold', label: 'On hold', manual: true }],
    }
    expect(named('fields', checks({}, more)).message).toBe('Missing: company.perennial_stage: on_hold')
    const hidden = without('company', 'perennial_health_score')
    expect(named('fields', checks(hidden)).status).toBe('ok')
    expect(named('fields', checks(hidden, { ...config, expose: ['cs'] })).status).toBe('warn')
  })
})
