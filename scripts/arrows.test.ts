import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..')

/** A small house of its own, judged by the real rules. */
async function judged(files: Record<string, string>): Promise<string[]> {
  const house = await mkdtemp(join(tmpdir(), 'house-'))
  try {
    for (const [path, text] of Object.entries({ ...blameless, ...files })) {
      await mkdir(dirname(join(house, path)), { recursive: true })
      await writeFile(join(house, path), text)
    }
    await symlink(join(root, 'node_modules'), join(house, 'node_modules'))
    const bin = join(root, 'node_modules/.bin/depcruise')
    const config = join(root, '.dependency-cruiser.mjs')
    const folders = ['connector/src', 'shared/src', 'ui-extension', 'test']
    const { stdout } = await run(bin, ['--config', config, '-T', 'json', ...folders], { cwd: house }).catch(
      failed => failed as { stdout: string },
    )
    const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } }
    return [...new Set(summary.violations.map(({ rule }) => rule.name))].sort()
  } finally {
    await rm(house, { recursive: true })
  }
}

const blameless = {
  'shared/src/day.ts': 'export type Day = string\n',
  'shared/src/card.ts': 'export const card = 1\n',
  'connector/src/record.ts': "import type { Day } from '../../shared/src/day.ts'\nexport type R = Day\n",
  'connector/src/store/store.ts': 'export const store = 1\n',
  'connector/src/crm/crm.ts': "import type { R } from '../record.ts'\nexport type C = R\n",
  'connector/src/mirror/pages.ts': "import type { R } from '../record.ts'\nexport const m = (r: R) => r\n",
  'connector/src/sync.ts':
    "import type { C } from './crm/crm.ts'\nimport { m } from './mirror/pages.ts'\nexport const s = (c: C) => m(c)\n",
  'ui-extension/src/app/cards/Card.tsx':
    "import { card } from '../../../../shared/src/card.ts'\nexport const c = card\n",
  'ui-extension/kit/Button.tsx': 'export const Button = 1\n',
  'test/some.ts': 'export const t = 1\n',
}

describe('the arrows of the house', () => {
  it('are respected by a house that respects them', async () => {
    expect(await judged({})).toEqual([])
  })

  it.each([
    [
      'a type imported by mirror from crm',
      'connector/src/mirror/a.ts',
      "import type { C } from '../crm/crm.ts'\nexport type A = C\n",
      'rooms-stand-apart',
    ],
    [
      'shared reaching into Node',
      'shared/src/a.ts',
      "import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n",
      'shared-is-pure',
    ],
    [
      'shared importing the connector',
      'shared/src/a.ts',
      "import { store } from '../../connector/src/store/store.ts'\nexport const a = store\n",
      'shared-is-pure',
    ],
    [
      'the mirror knowing the sync',
      'connector/src/mirror/a.ts',
      "import { s } from '../sync.ts'\nexport const a = s\n",
      'rooms-look-down',
    ],
    [
      'the web calling the CRM',
      'connector/src/web/a.ts',
      "import type { C } from '../crm/crm.ts'\nexport type A = C\n",
      'web-does-not-call-the-crm',
    ],
    [
      'the store knowing a room',
      'connector/src/store/a.ts',
      "import { m } from '../mirror/pages.ts'\nexport const a = m\n",
      'foundations-know-nobody',
    ],
    [
      'a card importing more than its contract',
      'ui-extension/src/app/cards/A.tsx',
      "import type { Day } from '../../../../shared/src/day.ts'\nexport type A = Day\n",
      'cards-import-the-contract-only',
    ],
    [
      'the product needing its tests',
      'connector/src/a.ts',
      "import { t } from '../../test/some.ts'\nexport const a = t\n",
      'the-product-does-not-need-its-tests',
    ],
    [
      'the kit knowing a card',
      'ui-extension/kit/A.tsx',
      "import { c } from '../src/app/cards/Card.tsx'\nexport const a = c\n",
      'kit-is-only-a-kit',
    ],
    [
      'one adapter importing another',
      'connector/src/crm/salesforce/a.ts',
      "import { h } from '../hubspot/h.ts'\nexport const a = h\n",
      'adapters-stand-apart',
    ],
  ])('forbid %s', async (_what, path, text, rule) => {
    const planted = { [path]: text, 'connector/src/crm/hubspot/h.ts': 'export const h = 1\n' }
    expect(await judged(planted)).toEqual([rule])
  })

  it('forbid a circle', async () => {
    const circle = {
      'shared/src/a.ts': "import { b } from './b.ts'\nexport const a = (): unknown => b\n",
      'shared/src/b.ts': "import { a } from './a.ts'\nexport const b = (): unknown => a\n",
    }
    expect(await judged(circle)).toEqual(['no-cycles'])
  })
})
