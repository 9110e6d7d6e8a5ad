import { quadraticForm } from './quadratic-form.ts'

describe('a quadratic form', () => {
  it('is z′V⁻¹z for a regular matrix', () => {
    const { value, rank } = quadraticForm(
      [1, 2],
      [
        [2, 1],
        [1, 3],
      ],
    )
    expect(value).toBeCloseTo((3 * 1 - 2 * 1 * 2 + 2 * 4) / 5, 12)
    expect(rank).toBe(2)
  })

  it('leaves out what a singular matrix does not vary in', () => {
    const singular = [
      [3, -1, -2],
      [-1, 1, 0],
      [-2, 0, 2],
    ]
    const { value, rank } = quadraticForm([1, 1, -2], singular)
    expect(value).toBeCloseTo(3, 12)
    expect(rank).toBe(2)
  })

  it('has no rank without any variance', () => {
    expect(quadraticForm([0], [[0]])).toEqual({ value: 0, rank: 0 })
  })
})
