import { Collected } from './collected.ts'
import type { ObjectType, RecordLine } from './portal.ts'
import { sampleSeed, world } from './world.ts'

const sample = world({ seed: sampleSeed })
const portal = new Collected(sample.lines())
const all = portal.lines.filter(line => line.line === 'record')

const required: Partial<Record<ObjectType, string[]>> = {
  companies: ['name', 'domain', 'lifecyclestage', 'createdate'],
  contacts: ['email', 'firstname', 'lastname', 'createdate'],
  deals: ['dealname', 'dealstage', 'pipeline', 'dealtype', 'closedate', 'createdate', 'deal_currency_code'],
  tickets: ['subject', 'hs_pipeline', 'hs_pipeline_stage', 'hs_ticket_priority', 'createdate'],
  calls: ['hs_timestamp', 'hs_call_direction'],
  emails: ['hs_timestamp', 'hs_email_direction'],
  meetings: ['hs_timestamp', 'hs_meeting_outcome'],
  notes: ['hs_timestamp', 'hs_note_body'],
  tasks: ['hs_timestamp', 'hs_task_status'],
  feedback_submissions: ['hs_survey_type', 'hs_value', 'hs_submission_timestamp'],
}

const keyOf = ({ objectType, id }: { objectType: string; id: string }) => `${objectType}/${id}`

describe('what the sample portal refers to', () => {
  it('gives every record of a type its own id', () => {
    const ids = all.map(keyOf)
    expect(new Set(ids).size).toBe(ids.length)
    expect(all.filter(({ id }) => !/^\d{6,15}$/.test(id))).toEqual([])
  })

  it('links only records that came before the link', () => {
    const seen = new Set<string>()
    const dangling = portal.lines.filter(line => {
      if (line.line === 'record') seen.add(keyOf(line))
      return line.line === 'link' && !(seen.has(keyOf(line.from)) && seen.has(keyOf(line.to)))
    })
    expect(dangling).toEqual([])
  })

  it('sets what every record of a type must have', () => {
    const lacking = all.filter(({ objectType, properties }) =>
      (required[objectType] ?? []).some(name => !properties[name]),
    )
    expect(lacking).toEqual([])
  })

  it('gives every e-mail address to one contact', () => {
    const addresses = portal.all('contacts').map(({ properties }) => properties.email)
    expect(new Set(addresses).size).toBe(addresses.length)
  })

  it('gives every company its own domain, test companies aside', () => {
    const domains = portal
      .all('companies')
      .map(({ properties }) => properties.domain!.toLowerCase())
      .filter(domain => domain !== 'test.example')
    expect(new Set(domains).size).toBe(domains.length)
  })

  it('puts every deal on exactly one primary company unless one of the two is archived', () => {
    const primaries = Map.groupBy(
      portal.links().filter(({ typeId }) => typeId === 5),
      ({ from }) => from.id,
    )
    const gone = new Set(all.filter(({ archivedAt }) => archivedAt).map(({ id }) => id))
    const orphans = portal.all('deals').filter(({ id }) => !primaries.has(id) && !gone.has(id))
    const archivedOwners = sample.truth.dirty
      .filter(({ kind }) => kind === 'archived_company')
      .map(({ accountId }) => accountId)
    const indexOf = (deal: RecordLine) => Math.floor((Number(deal.id) - 21_000_000_000) / 1_000)
    expect(
      orphans.filter(deal => !archivedOwners.includes(String(8_100_000_000 + indexOf(deal) * 10))),
    ).toEqual([])
    for (const links of primaries.values()) expect(links).toHaveLength(1)
  })

  it('assigns only owners there are, one of whom has left', () => {
    const owners = portal.lines.filter(line => line.line === 'owner')
    const ids = new Set(owners.map(({ id }) => id))
    expect(
      all.filter(({ properties: { hubspot_owner_id: owner } }) => owner !== undefined && !ids.has(owner)),
    ).toEqual([])
    const left = owners.filter(({ archived }) => archived)
    expect(left).toHaveLength(1)
    expect(
      portal.all('companies').some(({ properties }) => properties.hubspot_owner_id === left[0]!.id),
    ).toBe(true)
  })

  it('lists versions newest first, the present value at the head', () => {
    for (const { properties, history = {}, createdAt } of all) {
      for (const [name, versions] of Object.entries(history)) {
        const times = versions.map(({ timestamp }) => timestamp)
        expect(times).toEqual([...times].sort().reverse())
        expect(versions[0]!.value).toBe(properties[name])
        expect(times.at(-1)! >= createdAt).toBe(true)
      }
    }
  })
})
