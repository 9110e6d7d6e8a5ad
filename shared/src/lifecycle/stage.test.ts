import fc from 'fast-check'
import type { StageEntry } from '../model/stage-entry.ts'
import type { Facts, FactValue } from './facts.ts'
import { mayMove, type Stage, stageOf } from './stage.ts'
import { defaultStages } from './stage-defaults.ts'

const asOf = '2026-06-30'
const facts = (values: Record<string, FactValue>): Facts => ({ asOf, values })
const entry = (stage: string, more: Partial<StageEntry> = {}): StageEntry => ({
  stage,
  on: '2026-03-01',
  how: 'condition',
  by: null,
  reason: null,
  ...more,
})
const byHand = { how: 'manual', by: 'Ana', reason: 'their project is on hold' } as const

describe('the default stages', () => {
  const known = { renewalStatus: 'not_due', tenureDays: 400, onboardingProgress: null, seatUse: null }

  it('are onboarding, adoption, expansion and renewal', () => {
    expect(defaultStages.map(({ name }) => name)).toEqual(['onboarding', 'adoption', 'expansion', 'renewal'])
  })

  it.each<[string, Record<string, FactValue>, string | null]>([
    ['far from its renewal', {}, 'adoption'],
    ['in its 89th day', { tenureDays: 89 }, 'onboarding'],
    ['in its 90th day', { tenureDays: 90 }, 'adoption'],
    ['with milestones open after 200 days', { tenureDays: 200, onboardingProgress: 60 }, 'onboarding'],
    ['with milestones reached after 200 days', { tenureDays: 200, onboardingProgress: 100 }, 'adoption'],
    ['with milestones open after a year', { tenureDays: 365, onboardingProgress: 60 }, 'adoption'],
    ['since nobody knows when', { tenureDays: null }, 'adoption'],
    ['with nine of ten seats in use', { seatUse: 0.9 }, 'expansion'],
    ['with fewer in use', { seatUse: 0.89 }, 'adoption'],
    ['in the notice window', { renewalStatus: 'in_notice_window', seatUse: 1 }, 'renewal'],
    ['past the notice date', { renewalStatus: 'notice_passed' }, 'renewal'],
    ['near its renewal', { renewalStatus: 'due', tenureDays: 30 }, 'renewal'],
    ['overdue', { renewalStatus: 'overdue' }, 'renewal'],
    ['evergreen', { renewalStatus: 'evergreen' }, 'adoption'],
    ['whose contract is not known', { renewalStatus: null }, null],
    ['that is one no more', { renewalStatus: 'churned' }, null],
  ])('put a customer %s in the stage it is in', (_, more, expected) => {
    expect(stageOf(defaultStages, facts({ ...known, ...more }), null)?.stage ?? null).toBe(expected)
  })
})

describe('who stands in a stage', () => {
  const stages: Stage[] = [
    { name: 'new', label: 'New', when: { fact: 'tenureDays', lessThan: 90 }, moves: ['live'] },
    { name: 'live', label: 'Live', when: { fact: 'seats', atLeast: 10 }, moves: ['growing', 'paused'] },
    { name: 'growing', label: 'Growing', when: { fact: 'seats', atLeast: 100 } },
    { name: 'paused', label: 'Paused', manual: true },
    { name: 'other', label: 'Other' },
  ]
  const at = (values: Record<string, FactValue>, standing: StageEntry | null) =>
    stageOf(stages, facts(values), standing)

  it('keeps the day it came while it stays', () => {
    expect(at({ tenureDays: 20 }, entry('new'))).toEqual(entry('new'))
  })

  it('goes to the first stage whose condition holds, on that day', () => {
    expect(at({ tenureDays: 95, seats: 120 }, entry('new'))).toEqual(entry('live', { on: asOf }))
    expect(at({ tenureDays: 95, seats: 120 }, null)).toEqual(entry('live', { on: asOf }))
  })

  it('goes only where its stage lets it', () => {
    expect(at({ tenureDays: 95, seats: 2 }, entry('new'))?.stage).toBe('new')
    expect(at({ tenureDays: 20, seats: 2 }, entry('live'))?.stage).toBe('live')
    expect(at({ tenureDays: 20, seats: 2 }, entry('growing'))?.stage).toBe('new')
  })

  it('stays where it is not known what an earlier condition says', () => {
    expect(at({ tenureDays: null, seats: 120 }, entry('growing'))).toEqual(entry('growing'))
    expect(at({ tenureDays: null, seats: 120 }, null)).toBeNull()
  })

  it('stays by hand, whatever conditions say, even in a stage with a condition', () => {
    expect(at({ tenureDays: 20 }, entry('paused', byHand))).toEqual(entry('paused', byHand))
    expect(at({ tenureDays: 20 }, entry('growing', byHand))).toEqual(entry('growing', byHand))
  })

  it('is never put into a manual stage by conditions, and leaves it by them once released', () => {
    expect(at({ tenureDays: 95, seats: 2 }, null)?.stage).toBe('other')
    expect(at({ tenureDays: 95, seats: 20 }, entry('paused'))).toEqual(entry('live', { on: asOf }))
  })

  it('begins anew where its stage is no more, by hand or not', () => {
    expect(at({ tenureDays: 20 }, entry('gone'))?.stage).toBe('new')
    expect(at({ tenureDays: 20 }, entry('gone', byHand))?.stage).toBe('new')
  })

  it('is in none as a former customer, even by hand', () => {
    expect(at({ renewalStatus: 'churned', tenureDays: 20 }, entry('paused', byHand))).toBeNull()
  })

  it('may be moved within its stage, and to what it names', () => {
    const [fresh, live, growing] = stages as [Stage, Stage, Stage]
    expect([mayMove(fresh, fresh), mayMove(fresh, live), mayMove(fresh, growing)]).toEqual([
      true,
      true,
      false,
    ])
    expect([mayMove(growing, fresh), mayMove(undefined, growing)]).toEqual([true, true])
  })
})

describe('stages are exclusive', () => {
  const names = ['a', 'b', 'c', 'd']
  const anyStages: fc.Arbitrary<Stage[]> = fc
    .uniqueArray(fc.constantFrom(...names), { minLength: 1 })
    .chain(own =>
      fc.tuple(
        ...own.map(name =>
          fc.record(
            {
              name: fc.constant(name),
              label: fc.constant(name),
              when: fc.record({
                fact: fc.constantFrom('seats', 'arr'),
                atLeast: fc.integer({ min: 0, max: 4 }),
              }),
              manual: fc.constant(true as boolean),
              moves: fc.subarray(own),
            },
            { requiredKeys: ['name', 'label'] },
          ),
        ),
      ),
    )
  const anyValue = fc.option(fc.integer({ min: 0, max: 4 }))
  const anyStanding = fc.option(
    fc
      .record({ name: fc.constantFrom(...names, 'gone'), hand: fc.boolean() })
      .map(({ name, hand }) => entry(name, hand ? byHand : {})),
  )

  it('one or none of those there are, the same for the same facts in any order, and at rest the day after', () => {
    fc.assert(
      fc.property(anyStages, anyValue, anyValue, anyStanding, (stages, seats, arr, standing) => {
        const found = stageOf(stages, facts({ seats, arr }), standing)
        expect(found === null || stages.some(({ name }) => name === found.stage)).toBe(true)
        expect(stageOf(stages, facts({ arr, seats }), standing)).toEqual(found)
        if (stages.every(({ moves }) => moves === undefined))
          expect(stageOf(stages, { ...facts({ seats, arr }), asOf: '2026-07-01' }, found)).toEqual(found)
      }),
    )
  })
})
