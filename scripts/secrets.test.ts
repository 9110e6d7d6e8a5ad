import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '..')
const text = (file: string) => readFileSync(join(root, file), 'utf8')

/** Shapes of HubSpot's own secrets: private-app tokens, personal access keys, client secrets in an assignment. */
const secretShapes = [
  /pat-(na|eu|ap)\d-(?!00000000-)[0-9a-f]{8}-[0-9a-f-]{27}/,
  /personalAccessKey:\s*\S+/,
  /(clientSecret|client_secret|HUBSPOT_CLIENT_SECRET)\s*[:=]\s*['"]?(?!y{8}|0{8})[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
]

const holdsSecret = (content: string) => secretShapes.some(shape => shape.test(content))

describe('secrets stay out of the repository', () => {
  it('hubspot.config.yml is a template without accounts or keys', () => {
    expect(parse(text('hubspot.config.yml'))).toEqual({ accounts: [], allowUsageTracking: false })
  })

  it('no tracked file holds one', () => {
    const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
      .split('\0')
      .filter(Boolean)
    const suspects = files
      .filter(file => /\.(ts|tsx|mjs|json|ya?ml|md|sh)$/.test(file) && !file.endsWith('package-lock.json'))
      .filter(file => file !== 'scripts/secrets.test.ts' && holdsSecret(text(file)))
    expect(suspects).toEqual([])
  })

  it.each([
    'personalAccessKey: CiRuYTEtZjAz',
    "token = 'pat-na1-1f2e3d4c-5b6a-4789-8abc-def012345678'",
    "clientSecret: '1f2e3d4c-5b6a-4789-8abc-def012345678'",
  ])('the check sees %s', planted => {
    expect(holdsSecret(planted)).toBe(true)
  })
})
