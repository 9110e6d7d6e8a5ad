import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { RankingGap } from './ranking-gap.ts'

const script = fileURLToPath(new URL('./ranking-gap.ts', import.meta.url))

/** In a process of its own: within jest the arithmetic takes four times as long. */
async function rankingGap(renewals: number): Promise<RankingGap> {
  const { stdout } = await promisify(execFile)(process.execPath, [script, String(renewals)])
  return JSON.parse(stdout) as RankingGap
}

describe('a model of renewals whose true hazards are known', () => {
  it.each([
    [600, 0.03],
    [3000, 0.01],
  ])(
    'learned from %i of them, ranks later ones as well as the truth but for an AUC of %d',
    async (count, most) => {
      const { lost, oracle, gap } = await rankingGap(count)
      expect(Math.abs(lost - 0.14)).toBeLessThan(0.01)
      expect(Math.abs(oracle - 0.81)).toBeLessThan(0.01)
      expect(gap).toBeGreaterThan(0)
      expect(gap).toBeLessThanOrEqual(most)
    },
    180_000,
  )
})
