import fc from 'fast-check'
import {
  activeEachWeek,
  answer,
  contact,
  daysAgo,
  deal,
  milestone,
  ticket,
  touch,
  viewOf,
  weekly,
} from '../../../test/cases/account-view.ts'
import { anyView } from '../../../test/cases/any-view.ts'
import { marked } from '../../../test/cases/marked.ts'
import { anyViewTwice } from '../../../test/cases/shuffled.ts'
import { addDays, type Day } from '../day.ts'
import type { AccountView } from '../model/account-view.ts'
import { incidents, uptime } from '../model/usage.ts'
import { defaultPolicy } from '../policy.ts'
import { dataNeeds, type Measure, measureGroups, type Reading } from './measure.ts'
import { measures } from './measures.ts'
import { type Scale, scaled } from './scale.ts'
import { Settings } from './settings.ts'

/** What measures must be told before they read anything. */
const required: Readonly<Record<string, Settings>> = {
  usage_level: { metrics: ['reports', 'logins'] },
  company_property: { property: 'stores' },
}

const read = (measure: Measure, view: AccountView): Reading =>
  measure.read(view, view.asOf, defaultPolicy, { ...measure.defaults, ...required[measure.id] })

const readings = (view: AccountView): Record<string, Reading> =>
  Object.fromEntries(measures.map(measure => [measure.id, read(measure, view)]))

const reasons = (view: AccountView): string[] =>
  Object.entries(readings(view)).map(([id, { because }]) => `${id}: ${because}`)

/** Something of everything, none of it near the edge of a window. */
const quiet = viewOf({
  account: {
    customerSince: daysAgo(200),
    onboardingProgress: 60,
    onboardingTarget: daysAgo(20),
    milestones: [milestone(40), milestone(60, { name: 'Kick-off', done: daysAgo(62) })],
    sentiment: 55,
    sentimentOn: daysAgo(15),
    valueTarget: 100,
    valueRealised: 40,
    overdueSince: daysAgo(40),
    overdueAmount: '1200.00',
    noticeGivenOn: daysAgo(12),
  },
  deals: [deal({ seats: 50 })],
  contacts: [
    contact('a', { role: 'champion', jobTitle: 'CEO', bounced: true }),
    contact('b', {
      role: 'economic_buyer',
      formerly: { role: 'champion', jobTitle: null, until: daysAgo(25) },
    }),
  ],
  ownerLogs: true,
  touchpoints: [5, 17, 33, 52, 70, 100, 130, 200].map((days, at) =>
    touch(days, {
      channel: at % 2 === 0 ? 'email' : 'meeting',
      direction: at % 4 === 0 ? 'outbound' : 'inbound',
      contactIds: [at % 3 === 0 ? 'a' : 'b'],
    }),
  ),
  tickets: [9, 24, 47, 120, 260].map((days, at) =>
    ticket(days, {
      category: at % 2 === 0 ? 'defect' : 'how_to',
      priority: at % 2 === 0 ? 'high' : 'low',
      closedOn: at < 2 ? null : daysAgo(days - 3),
      dueOn: daysAgo(days - 2),
      text: 'This is not good, we may cancel.',
    }),
  ),
  surveys: [
    answer(20, 4, { contactId: 'a', comment: 'Slow and unreliable.' }),
    answer(40, 2, { type: 'csat', contactId: 'b' }),
  ],
  usage: [
    ...weekly('reports', Array<number>(40).fill(30)),
    ...weekly('exports', Array<number>(40).fill(3)),
    ...weekly(uptime, Array<number>(40).fill(99.7)),
    ...weekly(incidents, [1, 0, 2]),
    ...activeEachWeek(20, 40),
  ],
})

describe('the measures', () => {
  it('go by names of their own', () => {
    expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length)
    expect(new Set(measures.map(({ label }) => label)).size).toBe(measures.length)
  })

  it('give 0 to 100 or unknown, with reasons and evidence in words, for any account however odd', () => {
    fc.assert(
      fc.property(anyView, view => {
        const faults = Object.entries(readings(view)).map(([id, reading]) => [
          id,
          faultsIn(reading, view.asOf),
        ])
        expect(faults.filter(([, found]) => found!.length > 0)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('read the same whatever order the facts come in', () => {
    fc.assert(fc.property(anyViewTwice, ([view, again]) => expect(readings(again)).toEqual(readings(view))))
  })

  it('read the past as it was: later facts change nothing', () => {
    fc.assert(
      fc.property(anyView, anyView, fc.integer({ min: 401, max: 500 }), (view, later, days) =>
        expect(readings(withLater(view, later, days))).toEqual(readings(view)),
      ),
    )
  })

  it('name and quote nobody in what is stored', () => {
    fc.assert(
      fc.property(anyView, view => {
        const stored = Object.values(readings(marked(view, 'Zylph'))).flatMap(({ because, evidence }) => [
          because,
          ...evidence.map(({ text }) => text),
        ])
        expect(stored.filter(text => text.includes('Zylph'))).toEqual([])
      }),
    )
  })

  it('say the same the day after, when nothing has happened', () => {
    expect(reasons({ ...quiet, asOf: addDays(quiet.asOf, 1) })).toEqual(reasons(quiet))
  })

  it.each(measures.map(measure => [measure.id, measure] as const))(
    '%s says what it is and needs',
    (_, measure) => {
      expect(measureGroups).toContain(measure.group)
      expect(measure.figure).not.toBe('')
      expect(measure.needs.length).toBeGreaterThan(0)
      expect(dataNeeds).toEqual(expect.arrayContaining([...measure.needs]))
      expect(measure.horizonDays).toBeGreaterThan(0)
      expect(Settings.safeParse(told(measure.defaults)).error).toBeUndefined()
    },
  )
})

const scales = measures.flatMap(measure =>
  scalesOf(measure).map(scale => [measure.id, measure, scale] as const),
)

describe.each(scales)('the scale of %s', (_, { direction }, scale) => {
  it('has a value for every figure and keeps the declared direction', () => {
    fc.assert(
      fc.property(figureNear(scale), figureNear(scale), (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map(figure => scaled(figure, scale)!)
        expect([less, more]).toEqual([expect.any(Number), expect.any(Number)])
        if (direction === 'more_is_better') expect(more).toBeGreaterThanOrEqual(less!)
        else expect(more).toBeLessThanOrEqual(less!)
      }),
    )
  })
})

/** What is wrong with a reading as such, whatever it says. */
function faultsIn({ value, figure, because, evidence, asOf, applies }: Reading, today: Day): string[] {
  const garbled = [because, ...evidence.map(({ text }) => text)].filter(text =>
    /NaN|Infinity|null|undefined/.test(text),
  )
  return [
    ...garbled,
    ...(/^[A-Z0-9]/.test(because) ? [] : [because]),
    ...(value === null || (value >= 0 && value <= 100) ? [] : [`value ${value}`]),
    ...(Number.isFinite(figure ?? 0) ? [] : [`figure ${figure}`]),
    ...(value === null || applies ? [] : ['a value, though it does not apply']),
    ...(asOf === null || asOf <= today ? [] : [`as of ${asOf}`]),
  ]
}

/** Defaults that are empty stand for what is not told. */
const told = (defaults: Settings) =>
  Object.fromEntries(
    Object.entries(defaults).filter(
      ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )

/** Of a U-shaped measure neither more nor less is better. */
function scalesOf({ defaults, direction }: Measure): Scale[] {
  const scales = [defaults.scale, ...(defaults.byTenure ?? []).map(({ scale }) => scale)]
  return direction === 'u_shaped' ? [] : scales.filter(scale => scale !== undefined)
}

/** Figures around those a scale names, and far outside them. */
function figureNear(scale: Scale): fc.Arbitrary<number> {
  const named =
    'linear' in scale
      ? scale.linear.map(([x]) => x)
      : scale.bands.flatMap(({ from, to }) => [from ?? 0, to ?? 0])
  const [least, most] = [Math.min(...named), Math.max(...named)]
  return fc.oneof(fc.constantFrom(...named), fc.double({ min: least - 1, max: most + 1, noNaN: true }))
}

/** A view with the touchpoints, tickets and answers of another one added, so many days later. */
const withLater = (view: AccountView, later: AccountView, days: number): AccountView => ({
  ...view,
  touchpoints: [
    ...later.touchpoints.map(one => ({ ...one, id: `later-${one.id}`, on: addDays(one.on, days) })),
    ...view.touchpoints,
  ],
  tickets: [
    ...later.tickets
      .filter(({ openedOn }) => addDays(openedOn, days) > view.asOf)
      .map(one => ({ ...one, id: `later-${one.id}`, openedOn: addDays(one.openedOn, days), closedOn: null })),
    ...view.tickets,
  ],
  surveys: [
    ...later.surveys.map(one => ({ ...one, id: `later-${one.id}`, on: addDays(one.on, days) })),
    ...view.surveys,
  ],
})
