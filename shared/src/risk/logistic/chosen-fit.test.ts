import { columnName, drawnRows } from '../../../../test/cases/risk-rows.ts'
import { logLoss } from '../metrics/losses.ts'
import { chosenFit, usualTraining } from './chosen-fit.ts'
import type { Column } from './column.ts'
import { logitOf, predict } from './predict.ts'
import { sigmoid } from './sigmoid.ts'
import type { trainModel } from './train-model.ts'

const truth = [1, -0.8, 0.6, 0, 0, 0]
const named = (priors: readonly number[]): Column[] =>
  truth.map((_, at) => ({ name: columnName(at), ...(priors[at] && { prior: priors[at] }) }))
const free = { ...usualTraining, eventsPerColumn: 0, platt: false }
const fresh = drawnRows(4000, { weights: truth, seed: 99 })
const lossOf = (model: ReturnType<typeof trainModel>) =>
  logLoss(fresh.map(({ values, happened }) => ({ p: predict(model, values), happened })))!

describe('the choice of prior and penalty', () => {
  it('takes a hand prior that is right while rows are few, mostly, and predicts better for it', () => {
    const portals = [1, 2, 3, 4, 5, 6, 7, 8].map(seed => {
      const rows = drawnRows(80, { weights: truth, seed })
      const { model } = chosenFit(rows, named(truth), free)
      return { kind: model.priorKind, saved: lossOf(chosenFit(rows, named([]), free).model) - lossOf(model) }
    })
    expect(portals.filter(({ kind }) => kind === 'hand').length).toBeGreaterThanOrEqual(6)
    expect(portals.filter(({ saved }) => saved > 0).length).toBeGreaterThanOrEqual(6)
  })

  it('tries every penalty with every prior', () => {
    const { candidates } = chosenFit(drawnRows(100, { weights: truth }), named(truth), free)
    expect(candidates.map(({ penalty, priorKind }) => `${priorKind} ${penalty}`).sort()).toEqual(
      [1, 3, 10, 30, 100].flatMap(penalty => [`zero ${penalty}`, `hand ${penalty}`]).sort(),
    )
  })

  it('rejects one that the data speak against', () => {
    const reversed = truth.map(weight => -weight)
    const { model } = chosenFit(drawnRows(400, { weights: truth }), named(reversed), free)
    expect(model.priorKind).toBe('zero')
  })

  it('has only zero to choose from where no column has a prior', () => {
    const { candidates } = chosenFit(drawnRows(200, { weights: truth }), named([]), free)
    expect(new Set(candidates.map(({ priorKind }) => priorKind))).toEqual(new Set(['zero']))
  })

  it('takes the lowest log loss of blocks that were held out, which its held-out logits have', () => {
    const { model, candidates, heldOut } = chosenFit(drawnRows(500, { weights: truth }), named(truth), free)
    const best = candidates.reduce((least, one) => (one.logLoss! < least.logLoss! ? one : least))
    expect({ penalty: model.penalty, priorKind: model.priorKind }).toEqual({
      penalty: best.penalty,
      priorKind: best.priorKind,
    })
    expect(heldOut).toHaveLength(500)
    expect(logLoss(heldOut.map(({ logit, happened }) => ({ p: sigmoid(logit), happened })))).toBeCloseTo(
      best.logLoss!,
      9,
    )
  })

  it('is cautious where there is one block only: the hand prior, penalty 30', () => {
    const rows = drawnRows(100, { weights: truth }).map(row => ({ ...row, block: 7 }))
    const { model, candidates, heldOut } = chosenFit(rows, named(truth), free)
    expect(model).toMatchObject({ penalty: 30, priorKind: 'hand' })
    expect(candidates.every(({ logLoss: loss }) => loss === null)).toBe(true)
    expect(heldOut).toEqual([])
  })

  it('corrects the logit where a strong pull made predictions too timid, and only there', () => {
    const strong = { ...free, penalties: [1e4], platt: true }
    const timid = chosenFit(drawnRows(2000, { weights: truth }), named([]), strong).model
    expect(timid.platt.slope).toBeGreaterThan(2)
    const { platt: _, ...same } = timid
    expect(lossOf(timid)).toBeLessThan(lossOf({ ...same, platt: { slope: 1, intercept: 0 } }))
    const { values } = fresh[0]!
    expect(logitOf(timid, values)).not.toBe(logitOf({ ...same, platt: { slope: 1, intercept: 0 } }, values))
  })

  it('is not moved by what is held out: an outlier in one block leaves the models of the others alone', () => {
    const rows = drawnRows(200, { weights: truth })
    const outlying = rows.map((row, at) => (at === 0 ? { ...row, values: { ...row.values, a: 1e6 } } : row))
    const heldOutOf = (all: typeof rows) =>
      chosenFit(all, named([]), { ...free, penalties: [10], priors: ['zero'], platt: true }).heldOut
    const same = (logits: ReturnType<typeof heldOutOf>) => logits.filter(({ block }) => block === 0).slice(1)
    expect(same(heldOutOf(outlying))).toEqual(same(heldOutOf(rows)))
  })
})
