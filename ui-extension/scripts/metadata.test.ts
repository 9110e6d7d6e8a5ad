import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { translate } from '@hubspot/project-parsing-lib/translate'
import nock from 'nock'

const project = resolve(import.meta.dirname, '..')
const accountId = 123456

/** HubSpot serves these schemas to signed-in developers only; ours state what its documentation says. */
const locations = ['crm.record.tab', 'crm.record.sidebar', 'crm.preview', 'helpdesk.sidebar']
const texts = { type: 'array', items: { type: 'string' } }
const schemas = {
  APPLICATION: {
    type: 'object',
    required: ['name', 'description', 'distribution', 'auth', 'permittedUrls', 'support'],
    properties: {
      distribution: { enum: ['private', 'marketplace'] },
      auth: {
        type: 'object',
        required: ['type', 'requiredScopes'],
        properties: { type: { enum: ['static', 'oauth'] }, requiredScopes: texts, optionalScopes: texts },
      },
      permittedUrls: { type: 'object', properties: { fetch: { items: { pattern: '^https://' } } } },
    },
  },
  CARD: {
    type: 'object',
    required: ['name', 'location', 'entrypoint', 'objectTypes'],
    additionalProperties: false,
    properties: {
      name: { type: 'string' },
      description: { type: 'string' },
      previewImage: { type: 'object' },
      entrypoint: { type: 'string', pattern: '^/app/cards/[A-Za-z]+\\.tsx$' },
      location: { enum: locations },
      objectTypes: texts,
    },
  },
  SETTINGS: {
    type: 'object',
    required: ['entrypoint'],
    additionalProperties: false,
    properties: { entrypoint: { type: 'string', pattern: '^/app/settings/[A-Za-z]+\\.tsx$' } },
  },
  PAGE: {
    type: 'object',
    required: ['entrypoint'],
    additionalProperties: false,
    properties: { entrypoint: { type: 'string', pattern: '^/app/pages/[A-Za-z]+\\.tsx$' } },
  },
}

/** The configuration files of the surfaces, without their ending. */
const surfaces = [
  'cards/renewal-card',
  'cards/renewal-sidebar',
  'cards/renewal-deal',
  'cards/renewal-contact',
  'cards/renewal-ticket',
  'cards/sales-card',
  'pages/pages',
  'settings/settings',
  'pages/pages',
]

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubspot-project-'))
  await cp(join(project, 'src'), join(folder, 'src'), {
    recursive: true,
    filter: path => !path.includes('node_modules'),
  })
  process.env.USE_ENVIRONMENT_HUBSPOT_CONFIG = 'true'
  process.env.HUBSPOT_ACCOUNT_ID = String(accountId)
  process.env.HUBSPOT_PERSONAL_ACCESS_KEY = 'not-a-key'
  nock.disableNetConnect()
  nock('https://api.hubapi.com')
    .post(/\/localdevauth\/v1\/auth\/refresh/)
    .query(true)
    .reply(200, {
      hubId: accountId,
      userId: 1,
      oauthAccessToken: 'token',
      expiresAtMillis: Date.now() + 3_600_000,
      scopeGroups: [],
    })
    .get('/project-components-external/project-schemas/v3/2026.03')
    .query(true)
    .reply(200, schemas)
})

afterEach(async () => {
  nock.cleanAll()
  nock.enableNetConnect()
  await rm(folder, { recursive: true, force: true })
})

// What nock puts into Node stays for every test file that runs in this process later, unless it is taken out.
afterAll(() => nock.restore())

async function validated() {
  const { platformVersion, srcDir } = JSON.parse(await readFile(join(project, 'hsproject.json'), 'utf8'))
  return translate({ projectSourceDir: join(folder, srcDir), platformVersion, accountId })
}

async function change(file: string, edit: (text: string) => string) {
  const path = join(folder, 'src/app', file)
  await writeFile(path, edit(await readFile(path, 'utf8')))
}

const swap = (from: string, to: string) => (text: string) => text.replace(from, to)

describe('the HubSpot project', () => {
  it('passes HubSpot’s own parser as one app with its surfaces', async () => {
    const { intermediateRepresentation } = await validated()
    const nodes = Object.values(intermediateRepresentation.intermediateNodesIndexedByUid)
    expect(nodes.map(({ uid, componentType }) => `${componentType} ${uid}`).sort()).toEqual([
      'APPLICATION perennial',
      'CARD perennial_renewal_card',
      'CARD perennial_renewal_contact',
      'CARD perennial_renewal_deal',
      'CARD perennial_renewal_sidebar',
      'CARD perennial_renewal_ticket',
      'CARD perennial_sales_card',
      'PAGE perennial_retain_pages',
      'SETTINGS perennial_settings',
    ])
  })

  it.each([
    [
      'a location HubSpot does not have',
      swap('crm.record.tab', 'crm.record.middle'),
      'config.location: must be equal',
    ],
    [
      'a key HubSpot does not know',
      swap('"type"', '"kind": 1, "type"'),
      'Unexpected top-level properties found: kind',
    ],
    [
      'an id used twice',
      swap('_renewal_card', '_renewal_sidebar'),
      "Duplicate uid 'perennial_renewal_sidebar'",
    ],
    ['broken JSON', (text: string) => text.slice(0, -3), 'Invalid JSON'],
  ])('is refused with %s', async (_mistake, edit, sentence) => {
    await change('cards/renewal-card-hsmeta.json', edit)
    expect(String(await validated().catch(error => error))).toContain(sentence)
  })

  it('names files that exist', async () => {
    for (const surface of surfaces) {
      const meta = JSON.parse(await readFile(join(project, `src/app/${surface}-hsmeta.json`), 'utf8'))
      await expect(readFile(join(project, 'src', meta.config.entrypoint), 'utf8')).resolves.toContain(
        'hubspot.extend',
      )
    }
  })
})
