import { judged } from './figure.ts'

describe('a figure', () => {
  it('compares a rate by how many times slower than the peer it is', () => {
    expect(
      judged({ name: 'rate', unit: '1/s', value: 4_000, peer: 10_000, limit: 3, moreIsBetter: true }),
    ).toEqual({ name: 'rate', value: 4_000, unit: '1/s', peer: 10_000, ratio: 2.5, limit: 3, ok: true })
  })

  it('compares a cost by how many times more than the peer it is, and misses above the limit', () => {
    expect(judged({ name: 'cost', unit: 'ms', value: 31, peer: 10, limit: 3 })).toMatchObject({
      ratio: 3.1,
      ok: false,
    })
  })

  it('holds a value without a peer to the limit itself', () => {
    const writes = (value: number) => judged({ name: 'writes', unit: 'calls', value, limit: 0 }).ok
    expect([writes(0), writes(1)]).toEqual([true, false])
  })

  it('judges what was measured, not what is shown', () => {
    expect(judged({ name: 'cost', unit: 'ms', value: 3.004, peer: 1, limit: 3 })).toMatchObject({
      ratio: 3,
      ok: false,
    })
  })

  it('asks nothing where nothing is demanded', () => {
    expect(judged({ name: 'p50', unit: 'ms', value: 900, peer: 1 })).toMatchObject({ limit: null, ok: true })
  })
})
