import { bar, barWithLegend, percents } from './bar.ts'

const sizes = (...all: number[]) => all.map(size => ({ size, label: 'part', fill: 'stated' as const }))
const said = (texts: string[]) => texts.map(text => text.replaceAll('\u00a0', ' '))

it('rounds shares so that they add up to 100 %', () => {
  expect(said(percents(sizes(1, 1, 1)))).toEqual(['34 %', '33 %', '33 %'])
  expect(said(percents(sizes(0.84, 0.1, 0.06)))).toEqual(['84 %', '10 %', '6 %'])
})

it('rounds nothing away', () => {
  expect(said(percents(sizes(9999, 1, 0)))).toEqual(['>99 %', '<1 %', '0 %'])
  expect(percents(sizes(0, 0))).toEqual(['none', 'none'])
})

it('draws segments in proportion and none for nothing', () => {
  const widths = [...bar(sizes(3, 0, 1)).text.matchAll(/x="([\d.]+)%" width="([\d.]+)%"/g)].map(match => [
    match[1],
    match[2],
  ])
  expect(widths).toEqual([
    ['0', '75'],
    ['75', '25'],
  ])
})

it('names every segment in its legend', () => {
  const { text } = barWithLegend([{ label: 'a <b>', size: 1, fill: 'assumed', note: '9 accounts' }])
  expect(text).toContain('a &lt;b&gt;')
  expect(text).toContain('9 accounts')
})
