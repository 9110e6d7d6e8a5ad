import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSurvival } from './survival-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'perennial-survival-'))
const path = join(folder, 'curve.csv')
afterAll(() => rm(folder, { recursive: true }))

const read = (column: string | undefined, ...lines: string[]) => {
  writeFileSync(path, lines.join('\n'))
  return readSurvival(path, column)
}

describe('a survival file', () => {
  it.each([
    ['percent', ['period,kept', '0,100', '1,80', '2,72.5']],
    ['percent signs', ['period,kept', '0,100%', '1,80 %', '2,72.5%']],
    ['fractions', ['period,kept', '0,1', '1,.8', '2,0.725']],
    ['a single column', ['kept', '100', '80', '72.5']],
    ['periods yet to come', ['period,kept', '0,100', '1,80', '2,72.5', '3,', '4,']],
    ['a byte order mark and empty lines', ['\uFEFFperiod,kept', '', '0,100', '1,80', '', '2,72.5', '']],
  ])('may hold %s', async (_, lines) => {
    const { name, values } = await read(undefined, ...lines)
    expect({ name, values }).toEqual({ name: 'kept', values: [1, 0.8, 0.725] })
  })

  it('gives the column that is asked for', async () => {
    const lines = ['period,one,other', '0,100,1', '1,80,.9', '2,70,.85']
    expect((await read('other', ...lines)).values).toEqual([1, 0.9, 0.85])
    await expect(read(undefined, ...lines)).rejects.toMatchObject({ field: '--column', remedy: /one, other/ })
    await expect(read('period', ...lines)).rejects.toMatchObject({ field: '--column' })
    await expect(read('third', ...lines)).rejects.toMatchObject({ field: '--column', message: /"third"/ })
  })

  it.each([
    ['rises', ['0,100', '1,60', '2,70'], 'row 4 (period 2), column kept: "70" rises from 60'],
    ['is above 100 %', ['0,100', '1,120'], 'row 3 (period 1), column kept: "120" is outside 0 to 100'],
    ['mixes units', ['0,1', '1,63.1'], 'row 3 (period 1), column kept: "63.1" is outside 0 to 1'],
    ['is below 0 %', ['0,100', '1,-3'], 'row 3 (period 1), column kept: "-3" is outside'],
    ['starts elsewhere', ['0,90', '1,80'], 'row 2 (period 0), column kept: "90" is not where'],
    ['holds no number', ['0,100', '1,"63,1"'], 'row 3 (period 1), column kept: "63,1" is not a number'],
    ['has a hole', ['0,100', '1,', '2,60'], 'row 3 (period 1), column kept: "" is not a number'],
    ['is empty', ['0,', '1,'], 'row 2 (period 0), column kept: "" is not a number'],
    ['leaves a period out', ['0,100', '2,60'], 'row 3 (period 1), column period: "2" is not period 1'],
    ['has a torn row', ['0,100', '1,80,7'], 'line 3'],
    ['has no rows', [], 'holds no rows'],
  ])('that %s is refused by row, column and value', async (_, lines, message) => {
    await expect(read(undefined, 'period,kept', ...lines)).rejects.toMatchObject({
      kind: 'config',
      message: expect.stringContaining(message),
      field: expect.not.stringMatching(/^--/),
    })
  })

  it('that is not there is wrong use', async () => {
    await expect(readSurvival(join(folder, 'none.csv'), undefined)).rejects.toMatchObject({
      field: '--survival',
      message: expect.stringContaining('ENOENT'),
    })
  })
})
