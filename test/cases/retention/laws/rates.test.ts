import { figures, law, noCredits, under } from './law.ts'

describe('the rates', () => {
  it('GRR is a fraction of 1 and at most NRR; kept and lost are all there were', () => {
    law(noCredits, 1000, (books, question) => {
      const { n, kept, lost, grr, nrr, logo } = figures(books, question)
      expect(kept + lost).toBe(n)
      if (grr === null || nrr === null || logo === null) return expect(n).toBe(0)
      expect(grr).toBeGreaterThanOrEqual(0)
      expect(grr).toBeLessThanOrEqual(1)
      expect(grr).toBeLessThanOrEqual(nrr + 1e-12)
      expect(logo).toBe(kept / n)
    })
  })

  it('GRR is capped at each customer: the whole is the mean of the customers, weighted by what they paid', () => {
    law({ ...noCredits, linksAcross: false }, 500, (books, question) => {
      const asked = { ...under(question, { rollUp: 'none' }), level: 'account' as const }
      const alone = books.map(book => figures([book], asked))
      expect(alone.every(({ grr }) => grr === null || grr <= 1)).toBe(true)
      const whole = figures(books, asked)
      const kept = alone.reduce((sum, { grr, start }) => sum + (grr ?? 0) * start, 0)
      expect((whole.grr ?? 0) * whole.start).toBeCloseTo(kept, 6)
    })
  })

  it('GRR by what moved is at most GRR by two ends: what was lost in between comes on top', () => {
    law(noCredits, 500, (books, question) => {
      const twoEnds = figures(books, under(question, { form: 'point_to_point' })).grr
      const moved = figures(books, under(question, { form: 'movement' })).grr
      expect(moved === null).toBe(twoEnds === null)
      expect(moved ?? 0).toBeLessThanOrEqual((twoEnds ?? 0) + 1e-12)
    })
  })

  it('GRR by subscription is at most GRR by account: growth of one line covers no other', () => {
    law({ ...noCredits, linksAcross: false }, 500, (books, question) => {
      const asked = under(question, { form: 'point_to_point' })
      const [fine, coarse] = (['subscription', 'account'] as const).map(level =>
        figures(books, { ...asked, level }),
      )
      expect(fine!.start).toBeCloseTo(coarse!.start, 6)
      expect(fine!.grr ?? 0).toBeLessThanOrEqual((coarse!.grr ?? 0) + 1e-12)
    })
  })
})
