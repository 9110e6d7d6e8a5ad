import type { RemovalReport } from '../../connector/src/crm/crm.ts'
import { type Journey, openJourney } from './support/journey.ts'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney({ accounts: 20 })
  await journey.run('fields', '--expose', 'cs')
  await journey.run('sync', '--yes')
}, 60_000)
afterAll(() => journey?.end())

/** Names of ours that the portal defines, and whether our group is there. */
async function ours(): Promise<{ names: string[]; group: boolean }> {
  const headers = { Authorization: `Bearer ${journey.hubspot.token}` }
  const at = async <T>(path: string) =>
    (
      (await (
        await fetch(`${journey.hubspot.url}/crm/v3/properties/companies${path}`, { headers })
      ).json()) as { results: T[] }
    ).results
  const properties = await at<{ name: string }>('')
  const groups = await at<{ name: string }>('/groups')
  return {
    names: properties.map(({ name }) => name).filter(name => name.startsWith('perennial_')),
    group: groups.some(({ name }) => name === 'perennial'),
  }
}

it('a dry run lists what would go and touches nothing; without agreement nothing goes', async () => {
  const before = await ours()
  expect(before.names.length).toBeGreaterThan(5)
  await journey.hubspot.resetCalls()
  const { remove } = await journey.run<{ remove: { on: string; name: string }[] }>('uninstall', '--dry-run')
  expect(
    remove
      .filter(({ on }) => on === 'company')
      .map(({ name }) => name)
      .sort(),
  ).toEqual(before.names.sort())
  const { code, error } = await journey.attempt('uninstall')
  expect(code).not.toBe(0)
  expect(error).toMatchObject({ field: '--yes' })
  expect((await journey.hubspot.calls()).write).toBe(0)
  expect((await ours()).names.sort()).toEqual(before.names)
})

it('takes out our properties and group and no others, and a later push asks again', async () => {
  const others = async () =>
    (await journey.hubspot.dump('companies')).map(({ properties: { name, domain } }) => ({ name, domain }))
  const before = await others()
  const { archived, groupRemoved, failed } = await journey.run<RemovalReport>('uninstall', '--yes')
  expect(archived.length).toBeGreaterThan(5)
  expect({ groupRemoved, failed }).toEqual({ groupRemoved: true, failed: [] })
  expect(await ours()).toEqual({ names: [], group: false })
  expect(await others()).toEqual(before)
  const { code, err } = await journey.attempt('push')
  expect(code).toBe(1)
  expect(err).toContain('first push')
})
