import fc from 'fast-check'
import {
  activeEachWeek,
  answer,
  asOf,
  daysAgo,
  deal,
  ticket,
  touch,
  viewOf,
  weekly,
} from '../../test/cases/account-view.ts'
import { anyView } from '../../test/cases/any-view.ts'
import { assess, type Rules } from './assessment.ts'
import { addDays, isDay } from './day.ts'
import {
  allFields,
  companyFields,
  contactFields,
  dealFields,
  exposed,
  type Field,
  fieldGroup,
  fields,
  fieldsFor,
  type Written,
} from './fields.ts'
import { applicable } from './health/entries.ts'
import { dataNeeds } from './health/measure.ts'
import { defaultScorecard } from './health/scorecard.ts'
import { defaultStages } from './lifecycle/stage-defaults.ts'
import { defaultTiers } from './lifecycle/tier-defaults.ts'
import type { AccountView } from './model/account-view.ts'
import { defaultPolicy } from './policy.ts'
import { bandRates } from './risk/band-rate.ts'

const none = { renewed: 0, decided: 0 }
const rules: Rules = {
  policy: defaultPolicy,
  scorecards: [
    {
      card: { ...defaultScorecard, minimumCoverage: 0.2 },
      entries: applicable(defaultScorecard, new Set(dataNeeds)),
    },
  ],
  stages: defaultStages,
  tiers: defaultTiers,
  bandRates: bandRates(
    { healthy: none, watch: none, at_risk: none, unscored: none },
    { rate: 0.8, strength: 10 },
  ),
  atWillRates: null,
  silence: null,
  renewalModel: null,
}
const written = (view: AccountView): Written => ({
  ...assess(view, rules, null),
  scoreChangedOn: '2026-06-12',
  call: null,
})
const valuesOf = (view: AccountView) => {
  const account = written(view)
  return Object.fromEntries(
    [...companyFields, ...dealFields].map(field => [`${field.on}.${field.name}`, field.from(account)]),
  )
}

/** What HubSpot takes as the value of a property of each type: https://developers.hubspot.com/docs/api-reference/crm-properties-v3/guide */
const accepts: Record<Field['type'], (value: string, field: Field) => boolean> = {
  number: value => /^-?\d+(\.\d+)?$/.test(value),
  text: value => value.length > 0 && value.length <= 65_536,
  date: value => isDay(value),
  flag: value => value === 'true' || value === 'false',
  choice: (value, field) => field.options!.some(option => option.value === value),
}

describe('the table of fields', () => {
  it.each(['company', 'deal', 'contact'] as const)('names each %s property once, as HubSpot allows', on => {
    const names = allFields.filter(field => field.on === on).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of [...names, fieldGroup.name]) {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/)
      expect(name.length).toBeLessThanOrEqual(100)
    }
  })

  it('labels each property of an object differently, with a description', () => {
    for (const own of [companyFields, dealFields, contactFields]) {
      expect(new Set(own.map(({ label }) => label)).size).toBe(own.length)
      for (const { description } of own) expect(description).toMatch(/^[A-Z].{20,}\.$/)
    }
  })

  it('gives options to choices, and only to them', () => {
    for (const { type, options } of fields) expect((options?.length ?? 0) >= 2).toBe(type === 'choice')
  })

  it('says in the label which end of a score or risk is good', () => {
    const label = (name: string) => companyFields.find(field => field.name === name)!.label
    expect(label('perennial_health_score')).toContain('100 is best')
    expect(label('perennial_renewal_risk')).toContain('1 is worst')
  })
})

describe('the fields under a configuration', () => {
  const [left, known] = [
    { name: 'left', label: 'Left' },
    { name: 'known', label: 'Known' },
  ] as const
  const optionsOf = (list: readonly Field[], name: string) =>
    list.find(field => field.name === name)?.options?.map(({ value, label }) => `${value}: ${label}`)

  it('are those of a portal that configured nothing, where it did not', () => {
    const plain = { stages: defaultStages, tiers: defaultTiers, contactStages: [] }
    expect(fieldsFor(plain)).toEqual(fields)
  })

  it('offer its stages and tiers as choices, and nothing where it has none', () => {
    const own = fieldsFor({ stages: [left, known], tiers: [], contactStages: [known] })
    expect(optionsOf(own, 'perennial_stage')).toEqual(['left: Left', 'known: Known'])
    expect(optionsOf(own, 'perennial_contact_stage')).toEqual(['known: Known'])
    expect(own.map(({ name }) => name)).not.toContain('perennial_tier')
  })
})

describe('who sees a field', () => {
  it('nobody but the opted-in sees health or risk', () => {
    const open = exposed(fields, [])
    expect(new Set(open.map(({ audience }) => audience))).toEqual(new Set(['everyone']))
    const telling = open.filter(({ name }) => /health|risk|score|reason|coverage/.test(name))
    // what it may say is a law of its own: shared/src/risk/expansion
    expect(telling.map(({ name }) => name)).toEqual(['perennial_expansion_reason'])
    expect(open.map(({ name }) => name)).toContain('perennial_arr')
  })

  it('what everybody sees is the same whatever was concluded of health and risk', () => {
    const open = [...companyFields, ...dealFields].filter(({ audience }) => audience === 'everyone')
    const worst: Partial<Written> = {
      probability: null,
      category: 'lost',
      call: 'lost',
      scoreChangedOn: null,
      score: written(viewOf({})).score,
    }
    fc.assert(
      fc.property(anyView, view => {
        const account = written(view)
        const other = { ...account, ...worst }
        for (const field of open)
          expect([field.name, field.from(other)]).toEqual([field.name, field.from(account)])
      }),
      { numRuns: 100 },
    )
  })

  it('opting in to one audience does not open another', () => {
    expect(exposed(fields, ['cs'])).toEqual(fields.filter(({ audience }) => audience !== 'finance'))
    expect(exposed(fields, ['finance'])).toEqual(fields.filter(({ audience }) => audience !== 'cs'))
    expect(exposed(fields, ['cs', 'finance'])).toEqual(fields)
  })
})

const settled = viewOf({
  account: {
    customerSince: daysAgo(900),
    onboardingProgress: 80,
    onboardingTarget: daysAgo(500),
  },
  deals: [deal({ seats: 40, amount: '48000.10', noticeDays: 30, end: '2027-06-30' })],
  touchpoints: [touch(200)],
  usage: [...activeEachWeek(30), ...weekly('reports', Array<number>(16).fill(80))],
  tickets: [ticket(150), ticket(3, { priority: 'high' })],
  surveys: [answer(20, 9), answer(100, 3)],
})

describe('the values written', () => {
  it('are strings HubSpot accepts for the type, or null, for any account', () => {
    fc.assert(
      fc.property(anyView, view => {
        const account = written(view)
        for (const field of [...companyFields, ...dealFields]) {
          const value = field.from(account)
          if (value !== null && !accepts[field.type](value, field))
            throw new Error(`${field.name} (${field.type}) = ${JSON.stringify(value)}`)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('read as an account manager would report them', () => {
    expect(valuesOf(settled)).toMatchObject({
      'company.perennial_arr': '48000.1',
      'company.perennial_arr_currency': 'USD',
      'company.perennial_renewal_date': '2027-06-30',
      'company.perennial_renewal_basis': 'stated',
      'company.perennial_notice_date': '2027-05-31',
      'company.perennial_stage': 'adoption',
      'company.perennial_renewal_status': 'not_due',
      'company.perennial_tier': 'key',
      'company.perennial_touch_model': 'medium',
      'company.perennial_expansion_flag': 'false',
      'company.perennial_last_touch': '2025-12-12',
      'company.perennial_health_band': 'watch',
      'company.perennial_health_coverage': '0.85',
      'company.perennial_score_changed_on': '2026-06-12',
      'company.perennial_renewal_risk': '0.2',
      'deal.perennial_target_arr': '48000.1',
      'deal.perennial_health_band': 'watch',
      'deal.perennial_renewal_risk': '0.2',
    })
  })

  it('give sales a reason while an expansion may be raised, and no word while it may not', () => {
    const keen = { ...settled, usage: activeEachWeek(40), tickets: [], surveys: [answer(20, 9)] }
    const told = (view: AccountView) => {
      const values = valuesOf({ ...view, touchpoints: [touch(3)] })
      return ['flag', 'reason', 'score'].map(name => values[`company.perennial_expansion_${name}`])
    }
    const raised = ['true', '40 of 40 paid seats in use; at the limit in 8 of the last 8 weeks.', '85']
    expect(told(keen)).toEqual(raised)
    const escalated = [ticket(3, { priority: 'high', closedOn: null })]
    expect(told({ ...keen, tickets: escalated })).toEqual(['false', null, '85'])
    expect(told({ ...keen, account: { ...keen.account, noticeGivenOn: asOf } })[1]).toBeNull()
  })

  it('are empty, not zero, where nothing is known', () => {
    const values = valuesOf(viewOf())
    const known = Object.entries(values).filter(([, value]) => value !== null)
    expect(Object.fromEntries(known)).toEqual({
      'company.perennial_expansion_flag': 'false',
      'company.perennial_health_band': 'unscored',
      'company.perennial_health_coverage': '0',
      'company.perennial_health_reasons': expect.stringContaining('0 % of the scorecard has data'),
      'company.perennial_score_changed_on': '2026-06-12',
      'deal.perennial_health_band': 'unscored',
    })
  })

  it('leave ARR empty rather than add currencies', () => {
    const deals = [deal({ amount: '100' }), deal({ id: '11', amount: '70', currency: 'EUR' })]
    expect(valuesOf(viewOf({ deals }))).toMatchObject({
      'company.perennial_arr': null,
      'company.perennial_arr_currency': null,
      'deal.perennial_target_arr': null,
    })
  })
})

describe('no value changes by itself as days pass', () => {
  it('every value stays for a month in which no fact crosses the edge of a window, a date or a band', () => {
    const today = valuesOf(settled)
    for (let days = 1; days <= 30; days++)
      expect({ days, ...valuesOf({ ...settled, asOf: addDays(asOf, days) }) }).toEqual({ days, ...today })
  })

  it('the words of a measure stay while its value stays and no ticket or answer leaves its window', () => {
    fc.assert(
      fc.property(anyView, facts => {
        const view = { ...facts, tickets: [], surveys: [] }
        const [today, tomorrow] = [view, { ...view, asOf: addDays(asOf, 1) }].map(
          own => assess(own, rules, null).score.contributions,
        )
        for (const [index, before] of today!.entries()) {
          const after = tomorrow![index]!
          if (before.value !== null && after.value === before.value)
            expect(after.because).toBe(before.because)
        }
      }),
      { numRuns: 300 },
    )
  })
})
