import fc from 'fast-check'
import { shownPoints } from './points.ts'

const points = fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { minLength: 1, maxLength: 9 })

describe('shown points', () => {
  it('always add up to the total that is shown', () => {
    fc.assert(
      fc.property(points, parts => {
        const { shown, total } = shownPoints(parts)
        const hundredths = (text: string) => Math.round(Number(text) * 100)
        return shown.reduce((sum, part) => sum + hundredths(part), 0) === hundredths(total)
      }),
    )
  })

  it('stay within one unit of the true points', () => {
    fc.assert(
      fc.property(points, parts =>
        shownPoints(parts).shown.every((part, index) => Math.abs(Number(part) - parts[index]!) <= 0.1 + 1e-9),
      ),
    )
  })

  it('take a second digit where one would make the total round to another score', () => {
    expect(shownPoints([30.2, 27.26])).toEqual({ shown: ['30.20', '27.26'], total: '57.46' })
    expect(shownPoints([30.2, 27.1])).toEqual({ shown: ['30.2', '27.1'], total: '57.3' })
  })
})
