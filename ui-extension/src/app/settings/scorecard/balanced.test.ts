import type { SettingEdit } from '@perennial/shared/wire/settings-draft'
import { balanced } from './balanced.ts'
import type { MeasureLine } from './shares.ts'

const line = (name: string, weight: number, more: Partial<MeasureLine> = {}): MeasureLine => ({
  path: ['scorecard', 'weights', name],
  entry: ['scorecard', 'weights', name],
  label: name,
  group: null,
  rules: 25,
  weight,
  hasData: true,
  takenOut: false,
  share: null,
  ...more,
})
const edit = (name: string, value: number): SettingEdit => ({ path: ['scorecard', 'weights', name], value })
const weightsOf = (edits: readonly SettingEdit[]) =>
  Object.fromEntries(edits.map(({ path, value }) => [path.at(-1), value]))

it('leaves what was changed, and shares out the rest as it was: b is then as it rules', () => {
  const lines = [line('a', 35), line('b', 30), line('c', 20), line('d', 27)]
  expect(weightsOf(balanced(lines, [edit('a', 35)]))).toEqual({ a: 35, c: 17, d: 23 })
})

it('scales all alike where nothing is left for the others, or there are none', () => {
  const lines = [line('a', 120), line('b', 40), line('c', 40)]
  expect(weightsOf(balanced(lines, [edit('a', 120)]))).toEqual({ a: 60, b: 20, c: 20 })
  const all = [edit('a', 50), edit('b', 100)]
  expect(weightsOf(balanced([line('a', 50), line('b', 100)], all))).toEqual({ a: 33, b: 67 })
})

it('looks at each group by itself, and leaves out what was removed', () => {
  const lines = [
    line('a', 60, { group: 'use' }),
    line('b', 40, { group: 'use' }),
    line('c', 10, { group: 'people' }),
    line('d', 30, { group: 'people' }),
    line('e', 99, { group: 'people', takenOut: true }),
  ]
  expect(weightsOf(balanced(lines, []))).toEqual({ d: 75 })
})

it('loses nothing of a changed weight with decimals', () => {
  const found = weightsOf(balanced([line('a', 33.5), line('b', 10), line('c', 10)], [edit('a', 33.5)]))
  expect(Number(found.a) + Number(found.b) + Number(found.c)).toBeCloseTo(100, 9)
})
