import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ownProject } from '../build.ts'
import { readProject } from './readProject.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'project-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

async function write(files: Record<string, unknown>): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, file)), { recursive: true })
    await writeFile(join(dir, file), typeof content === 'string' ? content : JSON.stringify(content))
  }
}

const hsproject = { 'hsproject.json': { name: 'other', srcDir: 'src' } }
const card = (entrypoint: string, more = {}) => ({
  uid: entrypoint,
  type: 'card',
  config: { name: 'Card', location: 'crm.record.tab', entrypoint, objectTypes: ['COMPANY'], ...more },
})

describe('reading a HubSpot project', () => {
  it('finds Perennial’s own cards at the places their metadata names', async () => {
    const { name, surfaces, permittedUrls } = await readProject(ownProject)
    expect(name).toBe('Perennial')
    expect(permittedUrls.fetch).toEqual(['https://api.perennial.example'])
    expect(surfaces).toContainEqual(
      expect.objectContaining({
        bundle: 'RenewalSidebar',
        location: 'crm.record.sidebar',
        objectTypes: ['companies'],
        entry: 'RenewalSidebar.tsx',
      }),
    )
  })

  it('takes pages and settings for whole surfaces, and goes by the project’s name without an app', async () => {
    await write({
      ...hsproject,
      'src/app/pages/pages-hsmeta.json': {
        uid: 'p',
        type: 'pages',
        config: { entrypoint: '/app/pages/P.jsx' },
      },
      'src/app/settings/s-hsmeta.json': {
        uid: 's',
        type: 'settings',
        config: { entrypoint: '/app/settings/S.tsx' },
      },
      'src/app/functions/f-hsmeta.json': { uid: 'f', type: 'app-function', config: {} },
    })
    const { name, surfaces } = await readProject(dir)
    expect(name).toBe('other')
    expect(surfaces.map(({ bundle, location }) => [bundle, location])).toEqual([
      ['P', 'pages'],
      ['S', 'settings'],
    ])
  })

  it.each([
    ['no hsproject.json', {}, 'has no hsproject.json'],
    ['a broken hsproject.json', { 'hsproject.json': '{' }, 'should be JSON with "name" and "srcDir"'],
    ['no source folder', hsproject, 'does not exist'],
    [
      'nothing to show',
      { ...hsproject, 'src/app/app-hsmeta.json': { type: 'app', config: { name: 'A' } } },
      'has no card, page or settings',
    ],
    ['broken metadata', { ...hsproject, 'src/app/cards/a-hsmeta.json': '{' }, 'a-hsmeta.json is not JSON'],
    [
      'a place HubSpot does not have',
      { ...hsproject, 'src/app/cards/a-hsmeta.json': card('/app/cards/A.tsx', { location: 'crm.middle' }) },
      'config.location',
    ],
    [
      'an entrypoint outside',
      { ...hsproject, 'src/app/cards/a-hsmeta.json': card('/../../A.tsx') },
      'the entrypoint leads out of',
    ],
    [
      'two cards of one name',
      {
        ...hsproject,
        'src/app/cards/a-hsmeta.json': card('/app/cards/A.tsx'),
        'src/app/cards/b-hsmeta.json': card('/app/cards/A.jsx'),
      },
      'both enter at A',
    ],
  ])('says what to do about %s', async (_mistake, files, sentence) => {
    await write(files)
    await expect(readProject(dir)).rejects.toMatchObject({
      name: 'ProjectError',
      message: expect.stringContaining(sentence),
    })
  })
})
