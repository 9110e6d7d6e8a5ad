import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lessonIn, type RiskFileOptions } from './risk-file-options.ts'

const folder = mkdtempSync(join(tmpdir(), 'perennial-risk-options-'))
afterAll(() => rm(folder, { recursive: true }))
const csv = join(folder, 'renewals.csv')
writeFileSync(csv, ['id,seats,left', 'a,1,yes', 'b,2,no', 'c,3,no'].join('\n'))

const usual: RiskFileOptions = {
  csv,
  id: 'id',
  label: 'left=yes',
  folds: '5',
  foldKey: 'sha256',
  transforms: 'default',
  penalty: 'auto',
  prior: 'zero',
}

describe('what a lesson is asked with', () => {
  it('a penalty leaves nothing to choose, auto leaves it to the rows', async () => {
    expect((await lessonIn({ ...usual, penalty: '2.5' })).training).toMatchObject({
      penalties: [2.5],
      priors: ['zero'],
      platt: false,
    })
    expect((await lessonIn(usual)).training.penalties.length).toBeGreaterThan(3)
  })

  it('a label may hold the sign that parts it', async () => {
    await expect(lessonIn({ ...usual, label: 'left=a=b' })).rejects.toMatchObject({
      message: expect.stringContaining('left=a=b'),
    })
  })

  it.each<[string, Partial<Record<keyof RiskFileOptions, string>>]>([
    ['--label', { label: 'left' }],
    ['--label', { label: '=yes' }],
    ['--id', { id: 'account' }],
    ['--drop', { drop: 'seats,users' }],
    ['--folds', { folds: '1' }],
    ['--folds', { folds: '2.5' }],
    ['--fold-key', { foldKey: 'md5' }],
    ['--transforms', { transforms: 'log' }],
    ['--penalty', { penalty: '0' }],
    ['--penalty', { penalty: 'much' }],
    ['--prior', { prior: 'hand' }],
  ])('a wrong %s is named with what to write: %j', async (field, wrong) => {
    await expect(lessonIn({ ...usual, ...wrong } as RiskFileOptions)).rejects.toMatchObject({
      kind: 'config',
      field,
      remedy: expect.stringMatching(/./),
    })
  })

  it.each(['csv', 'id', 'label'] as const)('%s must be given', async name => {
    const { [name]: _, ...rest } = usual
    await expect(lessonIn(rest)).rejects.toMatchObject({ field: `--${name}` })
  })
})
