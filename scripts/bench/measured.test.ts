import { cpuPerThousand, measured, median, perSecond, quantile } from './measured.ts'

describe('measured work', () => {
  it('says what it took for each record', () => {
    const cost = { records: 500, elapsedMs: 250, cpuMs: 40, peakRssMb: 1 }
    expect(perSecond(cost)).toBe(2_000)
    expect(cpuPerThousand(cost)).toBe(80)
  })

  it('counts the CPU time of the work and not what came before', async () => {
    const spin = async (turns: number) => {
      let sum = 0
      for (let turn = 0; turn < turns; turn += 1) sum += Math.sqrt(turn)
      return sum > 0 ? 1 : 0
    }
    await spin(50_000_000)
    const { cpuMs: none } = await measured(async () => 0)
    const { cpuMs: some } = await measured(() => spin(50_000_000))
    expect(some).toBeGreaterThan(none)
  })
})

describe('quantile', () => {
  it('is a value that was measured', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index)
    expect([median(values), quantile(values, 0.99), quantile(values, 1)]).toEqual([50, 99, 100])
    expect(quantile([7], 0.99)).toBe(7)
  })
})
