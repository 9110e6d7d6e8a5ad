import type { Field } from '@perennial/shared/fields'
import { fieldGroup } from '@perennial/shared/fields'
import type { LocalHubspot } from '../sandbox/hubspot/start.ts'
import type { PropertyLine } from '../world/portal.ts'
import { forEachCrm } from './contract.ts'
import { ids } from './fixture.ts'

const field = (on: Field['on'], name: string): Field => ({
  name,
  label: `Label of ${name}`,
  description: `What ${name} means.`,
  on,
  type: 'number',
  audience: 'everyone',
})

const fields = [
  field('company', 'perennial_score'),
  field('company', 'perennial_renewals'),
  field('deal', 'perennial_target'),
]
const names = fields.map(({ name }) => name)
const nothing = { archived: [], absent: [], groupRemoved: false, failed: [] }

const property = (name: string, groupName: string): PropertyLine => ({
  line: 'property',
  objectType: 'companies',
  name,
  label: name,
  type: 'number',
  fieldType: 'number',
  groupName,
})

forEachCrm(open => {
  describe('removeFields', () => {
    it('leaves the portal as it was before, apart from the archive', async () => {
      const { crm, portal } = await open()
      const before = await seen(portal)
      await crm.ensureFields(fields)
      expect(await crm.removeFields(fields)).toEqual({ ...nothing, archived: names, groupRemoved: true })
      expect(await seen(portal)).toEqual(before)
    })

    it('finds nothing to do a second time, and writes nothing', async () => {
      const { crm, portal } = await open()
      await crm.ensureFields(fields)
      await crm.removeFields(fields)
      await portal.resetCalls()
      expect(await crm.removeFields(fields)).toEqual({ ...nothing, absent: names })
      expect(await portal.calls()).toMatchObject({ write: 0, writes: {} })
    })

    it('takes each object in one batch, however many fields there are', async () => {
      const { crm, portal } = await open()
      const many = Array.from({ length: 60 }, (_, n) => field('company', `perennial_${n}`))
      await crm.ensureFields(many)
      await portal.resetCalls()
      expect((await crm.removeFields(many)).archived).toHaveLength(60)
      expect((await portal.calls()).writes).toEqual({
        'POST /crm/v3/properties/companies/batch/archive': 1,
        'DELETE /crm/v3/properties/companies/groups/perennial': 1,
      })
    })

    it('touches no property that is not named, and keeps the group for it', async () => {
      const { crm, portal } = await open()
      await crm.ensureFields(fields)
      await portal.load([property('their_own', fieldGroup.name)])
      const report = await crm.removeFields(fields)
      expect(report).toEqual({ ...nothing, archived: names, groupRemoved: false })
      expect((await seen(portal)).groups).toEqual(expect.arrayContaining(['companies perennial']))
      expect((await seen(portal)).properties).toContain('companies their_own')
    })

    it('leaves a property that stands in another group, and says why', async () => {
      const { crm, portal } = await open()
      await crm.ensureFields(fields)
      await portal.load([property('perennial_score', 'companyinformation')])
      const report = await crm.removeFields(fields)
      expect(report.archived).toEqual(names.slice(1))
      expect(report.failed).toMatchObject([
        { name: 'perennial_score', message: expect.stringContaining('companyinformation') },
      ])
      expect((await seen(portal)).properties).toContain('companies perennial_score')
    })

    it.each(['connection-reset', 'lost-answer', 'bad-gateway', 'truncated-body'] as const)(
      'is complete when the answer to the batch is lost to %s',
      async name => {
        const { crm, portal } = await open()
        await crm.ensureFields(fields)
        await portal.fault(name, { match: '/batch/archive', times: 1 })
        expect(await crm.removeFields(fields)).toEqual({ ...nothing, archived: names, groupRemoved: true })
        expect((await portal.faults()).find(fault => fault.name === name)?.fired).toBe(1)
      },
    )

    it('keeps the values of everything else', async () => {
      const { crm } = await open()
      await crm.ensureFields(fields)
      await crm.write('company', [{ id: ids.companies[0]!, properties: { perennial_score: '71' } }], 'write')
      await crm.removeFields(fields)
      const [company] = await crm.read('company', [ids.companies[0]!])
      expect(company?.properties).toMatchObject({ name: 'Company 0', domain: 'company0.example' })
    })
  })
})

/** The live properties and groups of both objects, past the adapter. */
async function seen({ url, token }: LocalHubspot): Promise<{ properties: string[]; groups: string[] }> {
  const named = async (type: string, path: string): Promise<string[]> => {
    const answer = await fetch(`${url}/crm/v3/properties/${type}${path}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const { results } = (await answer.json()) as { results: { name: string }[] }
    return results.map(({ name }) => `${type} ${name}`)
  }
  const both = async (path: string) => [...(await named('companies', path)), ...(await named('deals', path))]
  return { properties: await both(''), groups: await both('/groups') }
}
