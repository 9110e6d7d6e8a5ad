import { random } from './random.ts'

const draws = 20_000
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const sample = (draw: () => number) => Array.from({ length: draws }, draw)

describe('random', () => {
  it('repeats for the same key and differs for a neighbouring one', () => {
    const [first, again, other] = [random(1, 'a', 2), random(1, 'a', 2), random(1, 'a', 3)].map(draw =>
      sample(draw.unit).slice(0, 5),
    )
    expect(again).toEqual(first)
    expect(other).not.toEqual(first)
  })

  it('has the mean and spread that was asked for', () => {
    const draw = random(1, 'moments')
    expect(mean(sample(draw.unit))).toBeCloseTo(0.5, 1)
    const normal = sample(() => draw.normal(3, 2))
    expect(mean(normal)).toBeCloseTo(3, 1)
    expect(Math.sqrt(mean(normal.map(value => (value - 3) ** 2)))).toBeCloseTo(2, 1)
    expect(mean(sample(() => draw.count(1.7)))).toBeCloseTo(1.7, 1)
    expect(mean(sample(() => Number(draw.chance(0.2))))).toBeCloseTo(0.2, 1)
  })

  it('stays within its ends and reaches both', () => {
    const draw = random(1, 'ends')
    expect([...new Set(sample(() => draw.between(-1, 2)))].sort((a, b) => a - b)).toEqual([-1, 0, 1, 2])
  })

  it('picks by weight', () => {
    const draw = random(1, 'weights')
    const picked = sample(() =>
      draw.weighted([
        [1, 3],
        [0, 1],
        [9, 0],
      ] as const),
    )
    expect(picked).not.toContain(9)
    expect(mean(picked)).toBeCloseTo(0.75, 1)
  })

  it('gives no correlation between accounts next to each other', () => {
    const first = Array.from({ length: draws }, (_, index) => random(1, 'account', index).unit())
    const lagged = mean(first.slice(1).map((value, at) => (value - 0.5) * (first[at]! - 0.5))) * 12
    expect(Math.abs(lagged)).toBeLessThan(0.03)
  })
})
