import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contentsFrom } from './contents.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contents-'))
})
afterEach(() => rm(folder, { recursive: true }))

const maven = {
  'accounts.csv': [
    'account,sector,year_established,revenue,employees,office_location,subsidiary_of',
    'Acme,retail,1996,10.5,20,Kenya,',
  ],
  'products.csv': ['product,series,sales_price', 'Basic,B,550'],
  'sales_teams.csv': ['sales_agent,manager,regional_office', 'Ann Lee,Bo Oz,East'],
  'sales_pipeline.csv': [
    'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value',
    '1C1I7A6R,Ann Lee,Basic,Acme,Won,2016-10-20,2017-03-01,550',
  ],
}

const write = (file: string, rows: readonly string[]) => writeFile(join(folder, file), rows.join('\n'))

describe('contentsFrom', () => {
  it('makes the sample of the size asked for', async () => {
    const contents = await contentsFrom({ accounts: '3' })
    const companies = []
    for await (const line of contents.lines())
      if (line.line === 'record' && line.objectType === 'companies') companies.push(line)
    expect(companies).toHaveLength(3)
  })

  it('makes a profile by its name', async () => {
    const contents = await contentsFrom({ accounts: '3', profile: 'monthly-evergreen' })
    expect(contents.truth).toMatchObject({ mapping: { 'deal.withoutEnd': 'evergreen' } })
  })

  it('refuses an unknown profile, naming the flag, the value and the known names', async () => {
    await expect(contentsFrom({ accounts: '3', profile: 'tidy' })).rejects.toMatchObject({
      kind: 'config',
      field: '--profile',
      message: '--profile: there is no profile "tidy"',
      remedy: expect.stringMatching(/deals-only, .*many-subsidiaries/),
    })
  })

  it('refuses a profile and a folder at once', async () => {
    await expect(contentsFrom({ accounts: '3', profile: 'no-usage', data: folder })).rejects.toMatchObject({
      kind: 'config',
    })
  })

  it('knows Maven by its files', async () => {
    await Promise.all(Object.entries(maven).map(([file, rows]) => write(file, rows)))
    expect(await contentsFrom({ accounts: '3', data: folder })).toMatchObject({ asOf: '2017-03-01' })
  })

  it.each([
    ['sales_teams.csv', 'accounts.csv'],
    ['ravenstack_accounts.csv', 'ravenstack_subscriptions.csv'],
  ])('takes a folder with %s for that set and says what it lacks', async (file, missing) => {
    const rows = file === 'sales_teams.csv' ? maven[file] : ['account_id,account_name,signup_date']
    await write(file, rows)
    await expect(contentsFrom({ accounts: '3', data: folder })).rejects.toThrow(
      `${missing} cannot be read from ${folder}`,
    )
  })

  it('says what it looked for in a folder that holds neither', async () => {
    await expect(contentsFrom({ accounts: '3', data: folder })).rejects.toMatchObject({
      kind: 'config',
      field: '--data',
      message: expect.stringMatching(/ravenstack_accounts\.csv.*\(RavenStack\) or accounts\.csv.*\(Maven\)/),
    })
  })

  it('says so when there is no such folder', async () => {
    await expect(contentsFrom({ accounts: '3', data: join(folder, 'gone') })).rejects.toThrow(
      '--data: there is no folder',
    )
  })
})
