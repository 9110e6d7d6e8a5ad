import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { AccountLine } from '../../world/portal.ts'
import { type LocalHubspot, startHubspot } from './start.ts'

const running: LocalHubspot[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map(each => each.stop()))
})

async function started(): Promise<LocalHubspot> {
  const hubspot = await startHubspot()
  running.push(hubspot)
  return hubspot
}

const dates = { createdAt: '2024-01-01T00:00:00.000Z', updatedAt: '2024-01-01T00:00:00.000Z' }
const note = { objectType: 'notes', id: '11' } as const
const company = { objectType: 'companies', id: '12' } as const

async function withNoteAndCompany(): Promise<LocalHubspot> {
  const hubspot = await started()
  await hubspot.load([
    { line: 'record', ...note, properties: { hs_note_body: 'called' }, ...dates },
    { line: 'record', ...company, properties: { name: 'Acme' }, ...dates },
  ])
  return hubspot
}

describe('the local HubSpot process', () => {
  it('ends when the process that started it goes away', async () => {
    const child = spawn(process.execPath, [fileURLToPath(new URL('./main.ts', import.meta.url))], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    expect(JSON.parse(String(line))).toMatchObject({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    })
    const exited = once(child, 'exit')
    child.stdin.destroy()
    expect(await exited).toEqual([0, null])
  })

  it('takes the account from the lines it is loaded with', async () => {
    const hubspot = await started()
    const account: AccountLine = {
      line: 'account',
      portalId: 4711,
      accountType: 'STANDARD',
      timeZone: 'Europe/Berlin',
      companyCurrency: 'EUR',
      additionalCurrencies: [],
      uiDomain: 'app-eu1.hubspot.com',
      dataHostingLocation: 'eu1',
    }
    expect(await hubspot.load([account])).toEqual({ records: 0, links: 0, portalId: 4711 })
    expect(hubspot.portalId).toBe(4711)
  })

  it('changes records as a person would, at no cost', async () => {
    const hubspot = await withNoteAndCompany()
    await hubspot.edit('companies', [{ id: '12', properties: { name: 'Acme AG', city: 'Bonn' } }])
    const [acme] = await hubspot.dump('companies')
    expect(acme?.properties).toMatchObject({ name: 'Acme AG', city: 'Bonn' })
    expect(Date.parse(acme!.updatedAt)).toBeGreaterThan(Date.parse(dates.updatedAt))
    const [made] = await hubspot.create('companies', [{ properties: { name: 'Bolt' } }])
    expect(await hubspot.merge('companies', '12', made!)).toBe('12')
    await hubspot.archive('companies', ['12'])
    expect(await hubspot.dump('companies')).toMatchObject([{ id: '12', archived: true, mergedIds: [made] }])
    expect(await hubspot.calls()).toMatchObject({ read: 0, search: 0, write: 0, refused: 0 })
  })

  it('links and unlinks', async () => {
    const hubspot = await withNoteAndCompany()
    const pair = { from: note, to: company, typeId: 190 }
    await hubspot.link([pair])
    expect(await hubspot.links('companies', 'notes')).toEqual([{ from: '12', to: '11', typeIds: [189] }])
    await hubspot.unlink([pair])
    expect(await hubspot.links('companies', 'notes')).toEqual([])
  })

  it('says in a sentence what a test got wrong', async () => {
    const hubspot = await withNoteAndCompany()
    const nameless = hubspot.edit('companies', [{ id: '12', properties: { nmae: 'x' } }])
    await expect(nameless).rejects.toThrow('companies have no property nmae')
    await expect(hubspot.fault('gremlins' as never)).rejects.toThrow('gremlins is not a fault')
    await expect(
      hubspot.load([{ line: 'record', ...company, id: 'x', properties: {}, ...dates }]),
    ).rejects.toThrow('x')
  })
})
