import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
const goldens = path('../../../test/cases/scorecards/')
const folder = mkdtempSync(join(tmpdir(), 'perennial-scorecard-'))
afterAll(() => rm(folder, { recursive: true }))

/** In a folder that holds neither configuration nor database. */
const run = (...words: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise(done => {
    const child = execFile(
      process.execPath,
      [path('../main.ts'), 'scorecard', ...words],
      { cwd: folder, env: { PATH: process.env.PATH } },
      (_, stdout, stderr) => done({ code: child.exitCode!, stdout, stderr }),
    )
  })

describe('perennial scorecard', () => {
  it('lint says where and what, and fails where there is an error', async () => {
    const { code, stdout, stderr } = await run('lint', join(goldens, 'posthog.yaml'), '--json')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      findings: [{ code: 'weights-stated', path: 'scorecard.stated' }],
    })
    expect(stderr).toContain('Looked at the file alone (no portal is stored here)')
  })

  it('lint is content with what is sound, and silent where it was told not to ask', async () => {
    const { code, stdout, stderr } = await run('lint', join(goldens, 'default.yaml'), '--offline')
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'Nothing to object to.\n', stderr: '' })
  })

  it('lint of a file that is not there is wrong use', async () => {
    const { code, stdout, stderr } = await run('lint', 'none.yaml', '--json')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(JSON.parse(stderr).error).toMatchObject({ kind: 'config', remedy: expect.any(String) })
  })

  it('import prints a scorecard, or writes it to a new file', async () => {
    const source = join(goldens, 'vendors/catalyst.json')
    const ours = readFileSync(join(goldens, 'vendors/catalyst.ours.yaml'), 'utf8')
    expect(await run('import', source, '--from', 'catalyst')).toMatchObject({ code: 0, stdout: ours })
    expect(await run('import', source, '--from', 'catalyst', '--out', 'new.yaml')).toMatchObject({ code: 0 })
    expect(readFileSync(join(folder, 'new.yaml'), 'utf8')).toBe(ours)
    expect(await run('import', source, '--from', 'catalyst', '--out', 'new.yaml')).toMatchObject({ code: 2 })
  })

  it('import tells what is lost as JSON', async () => {
    const { stdout } = await run(
      'import',
      join(goldens, 'vendors/churnzero.csv'),
      '--from',
      'churnzero',
      '--json',
    )
    const { scorecard, notes, unsupported } = JSON.parse(stdout)
    expect(scorecard.weights.logins).toMatchObject({ weight: 40, metrics: ['logins'] })
    expect(notes).toContainEqual(expect.stringContaining('direction'))
    expect(unsupported).toEqual([
      expect.stringContaining('Blog posts'),
      expect.stringContaining('Support cases'),
    ])
  })
})
