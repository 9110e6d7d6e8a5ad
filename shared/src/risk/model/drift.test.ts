import { drawnDecisions, twoMeasures } from '../../../../test/cases/decisions-seen.ts'
import { addMonths } from '../../day.ts'
import { driftOf } from './drift.ts'
import type { RenewalModel } from './renewal-model.ts'
import { trainRenewalModel } from './train-renewal-model.ts'

/** Drawn decisions go from January 2023 to December 2025. */
const trainedOn = '2025-12-31'
const told = drawnDecisions({ usage: 1.2 })
const model: RenewalModel = { version: 1, ...trainRenewalModel(told, twoMeasures, trainedOn)!.model }

/** Two quarters of decisions that were made so many months after the first of 2023. */
const drawnLater = (usage: number, { months = 36, perQuarter = 150 } = {}) =>
  drawnDecisions({ usage, perQuarter, quarters: 2, seed: 9 }).map(one => {
    const { on, end, knownOn, settledOn } = one.decision
    const later = {
      on: addMonths(on, months),
      end: addMonths(end, months),
      knownOn: addMonths(knownOn, months),
      settledOn: addMonths(settledOn, months),
    }
    return { ...one, decision: { ...one.decision, ...later } }
  })
const asOf = '2026-06-30'

describe('drift of a live model', () => {
  it('is none while later decisions go as those it learned from', () => {
    const { drifted, slope, decisions, because } = driftOf(model, drawnLater(1.2), asOf)
    expect(drifted).toBe(false)
    expect(Math.abs(slope! - 1)).toBeLessThan(0.4)
    expect(decisions).toBe(300)
    expect(because).toMatch(
      /^Its calibration slope on 300 later decisions is \d\.\d\d \(95 % interval \d\.\d\d to \d\.\d\d\); 0\.6 to 1\.6 is accepted\.$/,
    )
  })

  it.each([
    ['nothing tells any more', 0, -0.6, 0.6],
    ['what was good has become bad', -1.2, -2, 0],
    ['its probabilities have become too timid', 6, 1.6, 100],
  ])('shows where %s', (_, usage, least, most) => {
    const { drifted, slope } = driftOf(model, drawnLater(usage), asOf)
    expect(drifted).toBe(true)
    expect(slope!).toBeGreaterThan(least)
    expect(slope!).toBeLessThan(most)
  })

  it('cannot be seen in a few decisions, and says how many it takes', () => {
    const { drifted, slope, because, lost } = driftOf(model, drawnLater(-1.2, { perQuarter: 20 }), asOf)
    expect([drifted, slope]).toEqual([false, null])
    expect(lost).toBeLessThan(15)
    expect(because).toMatch(/^Of the decisions made since it was trained \d+ were lost .* from 15 of each\.$/)
  })

  it('is not looked for among decisions it was trained on, nor among those of half a year ago', () => {
    expect(driftOf(model, told, trainedOn)).toMatchObject({ decisions: 0, drifted: false })
    expect(driftOf(model, drawnLater(-1.2), '2027-06-30')).toMatchObject({ decisions: 0, drifted: false })
  })
})
