import { type FigureRange, rangeIn } from './range-text.ts'
import { scaleOfRanges } from './scale-of-ranges.ts'

const [under, over] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]

describe('a range as people write it', () => {
  it.each<[string | number, FigureRange]>([
    ['< 50', { from: under, to: 50, fromIn: true, toIn: false }],
    ['≤ 1 day', { from: under, to: 1, fromIn: true, toIn: true }],
    ['> 4', { from: 4, to: over, fromIn: false, toIn: true }],
    ['>=80%', { from: 80, to: over, fromIn: true, toIn: true }],
    ['3+', { from: 3, to: over, fromIn: true, toIn: true }],
    ['2 - 5', { from: 2, to: 5, fromIn: true, toIn: true }],
    ['1–5 days', { from: 1, to: 5, fromIn: true, toIn: true }],
    ['≥50% - <80%', { from: 50, to: 80, fromIn: true, toIn: false }],
    ['> 2 - <= 5', { from: 2, to: 5, fromIn: false, toIn: true }],
    ['-5 to 5', { from: -5, to: 5, fromIn: true, toIn: true }],
    [0, { from: 0, to: 0, fromIn: true, toIn: true }],
  ])('%j is understood', (text, range) => expect(rangeIn(text)).toEqual(range))

  it.each(['Healthy', '', '5 -', 'between 2 and 5', '<'])('%j is none', text =>
    expect(rangeIn(text)).toBeNull(),
  )
})

describe('ranges as a scale', () => {
  const scaleOf = (texts: string[], whole = false) =>
    scaleOfRanges(
      texts.map((text, at) => ({ ...rangeIn(text)!, value: 50 * at })),
      whole,
    )
  const edges = ({ scale }: ReturnType<typeof scaleOf>) => ('edges' in scale ? scale.edges : undefined)

  it.each<[string, string[], string | undefined, number]>([
    ['edges belong to the band above', ['< 50', '>= 50 - < 80', '>= 80'], 'lower', 0],
    ['edges belong to the band below', ['<= 2', '> 2 - <= 4', '> 4'], 'upper', 0],
    ['an edge claimed twice is left for lint to ask about', ['< 2', '2 - 5', '>= 5'], undefined, 1],
    ['edges that differ are named', ['< 10', '10 - 50', '> 50'], 'lower', 1],
  ])('%s', (_, texts, expected, notes) => {
    const scale = scaleOf(texts)
    expect(edges(scale)).toBe(expected)
    expect(scale.notes).toHaveLength(notes)
  })

  it('of what comes whole have no gaps between 0, 1-2 and 3+', () => {
    expect(scaleOf(['0', '1-2', '3+'], true)).toEqual({
      scale: {
        bands: [
          { from: 0, to: 1, value: 0 },
          { from: 1, to: 3, value: 50 },
          { from: 3, value: 100 },
        ],
        edges: 'lower',
      },
      notes: [],
    })
  })
})
