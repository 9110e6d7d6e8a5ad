import { survivorFault } from './survivor-fault.ts'

describe('survivors', () => {
  it.each([
    ['rise', [100, 60, 61], 2, 'rises from 60'],
    ['exceed the start', [100, 60, 101], 2, 'outside 0 to 100'],
    ['are fewer than nobody', [1, 0.5, -0.1], 2, 'outside 0 to 1'],
  ])('that %s are named', (_, survivors, period, because) => {
    expect(survivorFault(survivors)).toEqual({ period, because: expect.stringContaining(because) })
  })

  it('may stay level, and may all leave', () => {
    expect(survivorFault([100, 100, 40, 40, 0, 0])).toBeNull()
  })
})
