import { addMonths } from '@perennial/shared/day'
import { propose } from './propose.ts'
import { type Defined, options, pipeline, renewedYearly, type SmallDeal, smallRoom } from './small-room.ts'

/** Twelve customers with a deal a year, each with the given values. */
const yearly = (values: (closes: string, nth: number, company: string) => SmallDeal['values']): SmallDeal[] =>
  renewedYearly(12, (company, nth, closes) => ({ values: values(closes, nth, company) ?? {} }))

const proposed = (dealProperties: Defined[], deals: SmallDeal[], written = {}) =>
  propose(smallRoom({ dealProperties, deals, written }))

const ending = (closes: string) => addMonths(closes, 12)

describe('the property chosen for a fact', () => {
  it('knows German, French, Spanish and Dutch names and labels, umlauts written either way', () => {
    const { config } = proposed(
      [
        ['vertragsbeginn', 'Vertragsbeginn', 'date'],
        ['feld_17', 'Date de fin du contrat', 'date'],
        ['looptijd', 'Looptijd (maanden)', 'number'],
        ['feld_18', 'Kündigungsfrist in Tagen', 'number'],
        ['auto', 'Renovación automática', 'bool'],
        ['plaetze', 'Anzahl Lizenzen', 'number'],
        ['art', 'Art', 'enumeration', options('n=Neugeschäft|v=Verlaengerung|e=Erweiterung|s=Sonstiges')],
      ],
      yearly((closes, nth) => ({
        vertragsbeginn: closes,
        feld_17: ending(closes),
        looptijd: 12,
        feld_18: 30,
        auto: 'true',
        plaetze: 10,
        art: nth === 0 ? 'n' : 'v',
      })),
    )
    expect(config.mapping.deal).toMatchObject({
      start: 'vertragsbeginn',
      end: 'feld_17',
      termMonths: 'looptijd',
      noticeDays: 'feld_18',
      autoRenews: 'auto',
      seats: 'plaetze',
      purpose: 'art',
      purposes: { n: 'new', v: 'renewal', e: 'expansion', s: 'unknown' },
    })
  })

  it('is never one that is archived, of another type, empty or ours', () => {
    const { config } = proposed(
      [
        ['contract_start', 'Contract start', 'date', { archived: true }],
        ['contract_end_note', 'Contract end', 'string'],
        ['contract_end', 'Contract end', 'date'],
        ['perennial_contract_end', 'Contract end', 'date'],
      ],
      yearly(closes => ({
        contract_start: closes,
        contract_end_note: 'in spring',
        perennial_contract_end: ending(closes),
      })),
    )
    expect(config.mapping.deal).toMatchObject({ start: null, end: null })
  })

  it('may be told by its values alone, and that is said', () => {
    const { config, doubts } = proposed(
      [['prop_31', 'Prop 31', 'date']],
      yearly(closes => ({ prop_31: ending(closes) })),
    )
    expect(config.mapping.deal.end).toBe('prop_31')
    expect(doubts).toContainEqual(expect.stringMatching(/^deal\.end: prop_31 .*only its values do/))
  })

  it('agrees with the renewals that follow, however well a rival is named', () => {
    const { config, choices } = proposed(
      [
        ['contract_end_date', 'Contract end date', 'date'],
        ['expires', 'Expires', 'date'],
      ],
      yearly(closes => ({ contract_end_date: addMonths(closes, 7), expires: ending(closes) })),
    )
    expect(config.mapping.deal.end).toBe('expires')
    const { chosen, rivals } = choices.find(({ path }) => path === 'deal.end')!
    expect(chosen!.agreement).toMatchObject({ agreeing: 24, tested: 24 })
    expect(rivals[0]).toMatchObject({ name: 'contract_end_date', agreement: { agreeing: 0, tested: 24 } })
  })

  it('is kept up: one that nobody has written for a year loses, and alone is left out with a doubt', () => {
    const written: Record<string, [string, string]> = {
      contract_end_date: ['2024-02-01', 'IMPORT'],
      vertragsende: ['2026-05-01', 'CRM_UI'],
    }
    const old: Defined = ['contract_end_date', 'Contract end date', 'date']
    const values = (closes: string) => ({ contract_end_date: ending(closes), vertragsende: ending(closes) })
    const both = proposed([old, ['vertragsende', 'Vertragsende', 'date']], yearly(values), written)
    expect(both.config.mapping.deal.end).toBe('vertragsende')
    const alone = proposed([old], yearly(values), written)
    expect(alone.config.mapping.deal.end).toBeNull()
    expect(alone.choices.find(({ path }) => path === 'deal.end')!.rivals[0]).toMatchObject({
      abandoned: true,
      writer: 'import',
      lastWrite: '2024-02-01',
    })
    expect(alone.doubts).toContainEqual(
      expect.stringMatching(/^deal\.end: nothing .*2024-02-01.*nobody keeps it up/),
    )
  })

  it('is doubted beside a rival as likely that says something else, when calculated, and in odd units', () => {
    const { doubts } = proposed(
      [
        ['seats', 'Seats', 'number'],
        ['licenses', 'Licenses', 'number'],
        ['notice_days', 'Notice days', 'number', { calculated: true }],
        ['contract_term_years', 'Contract term (years)', 'number'],
      ],
      yearly(() => ({ seats: 10, licenses: 12, notice_days: 30, contract_term_years: 1 })),
    )
    expect(doubts).toContainEqual(expect.stringMatching(/^deal\.seats: .*nearly as likely/))
    expect(doubts).toContainEqual(expect.stringMatching(/^deal\.noticeDays: .*calculated/))
    expect(doubts).toContainEqual(expect.stringMatching(/^deal\.termMonths: .*years/))
  })
})

describe('what deals are for', () => {
  const named = (label: string) => {
    const { config } = propose(smallRoom({ pipelines: [pipeline('p', label)] }))
    return config.mapping.deal.pipelines.p!.purpose
  }

  it.each([
    ['Renewals EMEA', 'renewal'],
    ['Vertragsverlängerungen', 'renewal'],
    ['Renouvellements', 'renewal'],
    ['Upsell', 'expansion'],
    ['Neukunden', 'new'],
    ['Professional Services', 'one_off'],
    ['Partner recruiting', 'ignore'],
    ['Sales Pipeline', 'by_type'],
    ['Vertrieb', 'by_type'],
  ])('a pipeline called %s: %s', (label, purpose) => {
    expect(named(label)).toBe(purpose)
  })

  const dealtype: Defined = [
    'dealtype',
    'Deal type',
    'enumeration',
    options('newbusiness=New|existingbusiness=Existing'),
  ]
  const typed = (nth: number) => ({ dealtype: nth === 0 ? 'newbusiness' : 'existingbusiness' })
  const meaningOf = (deals: SmallDeal[]) => {
    const { config } = proposed([dealtype], deals)
    return config.mapping.deal.purposes.existingbusiness
  }

  it('takes existing business for what its dates and amounts say: renewals, expansions or both', () => {
    const renewals = renewedYearly(12, (_, nth) => ({ values: typed(nth) }))
    const upgrades: SmallDeal[] = Array.from({ length: 12 }, (_, at) => ({
      company: String(at + 1),
      closes: addMonths('2024-03-15', at % 7),
      amount: 200,
      values: typed(1),
    }))
    const first = renewals.filter(({ values }) => values!.dealtype === 'newbusiness')
    expect(meaningOf(renewals)).toBe('renewal')
    expect(meaningOf([...first, ...upgrades])).toBe('expansion')
    expect(meaningOf([...renewals, ...upgrades])).toBe('existing')
    expect(meaningOf(first)).toBe('existing')
  })

  it('prefers the property that tells more purposes apart', () => {
    const { config } = proposed(
      [dealtype, ['contract_type', 'Contract type', 'enumeration', options('a=New|b=Renewal|c=Expansion')]],
      yearly((_, nth) => ({ ...typed(nth), contract_type: 'abc'[nth]! })),
    )
    expect(config.mapping.deal.purpose).toBe('contract_type')
  })

  it('tells won from lost by probability, over all pipelines', () => {
    const { config } = propose(smallRoom({ pipelines: [pipeline('a', 'Sales'), pipeline('b', 'Renewals')] }))
    expect(config.mapping.deal).toMatchObject({
      wonStages: ['a-won', 'b-won'],
      lostStages: ['a-lost', 'b-lost'],
    })
  })
})

describe('what amounts mean', () => {
  const seat = (amount: number, frequency: string) => ({
    quantity: 1,
    amount,
    recurringbillingfrequency: frequency,
  })
  const term: Defined = ['contract_term_months', 'Contract term (months)', 'number']
  const seats: Defined = ['seats', 'Seats', 'number']
  const reading = (deals: SmallDeal[], dealProperties: Defined[] = [term, seats]) => {
    const { pipelines, doubts } = proposed(dealProperties, deals)
    return {
      ...pipelines[0]!,
      doubted: doubts.some(doubt => doubt.startsWith('deal.pipelines.default.amount_means')),
    }
  }

  it.each([
    ['arr', 1_200, 12, 'yearly'],
    ['mrr', 100, 36, 'monthly'],
    ['tcv', 3_600, 36, 'whole term'],
  ])('%s, by line items', (means, amount, months, words) => {
    const deals = renewedYearly(6, () => ({
      amount,
      lineItems: [seat(100, 'monthly')],
      values: { contract_term_months: months },
    }))
    expect(reading(deals)).toMatchObject({
      amount_means: means,
      because: expect.stringContaining(words),
      doubted: false,
    })
  })

  it('tcv, when a seat costs three times as much for three years', () => {
    const deals = renewedYearly(12, (_, nth) => {
      const months = nth === 2 ? 36 : 12
      return { amount: months * 100, values: { seats: 10, contract_term_months: months } }
    })
    expect(reading(deals)).toMatchObject({
      amount_means: 'tcv',
      because: expect.stringContaining('3.0 times as high on 36-month deals'),
    })
  })

  it('delta, when renewals are small, zero or negative beside what was paid before', () => {
    const kind: Defined = ['contract_type', 'Type', 'enumeration', options('new=New|renewal=Renewal')]
    const deals = renewedYearly(12, (_, nth) => ({
      amount: nth === 0 ? 1_000 : nth === 1 ? 0 : -50,
      values: { contract_type: nth === 0 ? 'new' : 'renewal' },
    }))
    expect(reading(deals, [kind])).toMatchObject({
      amount_means: 'delta',
      because: expect.stringContaining('24 of 24'),
    })
  })

  it('mrr, when the renewals of one pipeline are a twelfth of their predecessors in another', () => {
    const deals = renewedYearly(12, (_, nth) =>
      nth === 0 ? { amount: 1_200 } : { amount: 100, pipeline: 'r' },
    )
    const { pipelines } = propose(
      smallRoom({ deals, pipelines: [pipeline('default', 'New business'), pipeline('r', 'Renewals')] }),
    )
    expect(pipelines.map(({ amount_means }) => amount_means)).toEqual(['arr', 'mrr'])
    expect(pipelines[1]!.because).toContain('a twelfth of their predecessor in New business')
  })

  it('arr with a doubt, when nothing tells yearly from monthly; what is known is said', () => {
    const deals = renewedYearly(12, () => ({}))
    const { doubts, pipelines } = proposed([], deals)
    expect(pipelines[0]!.amount_means).toBe('arr')
    expect(doubts[0]).toMatch(
      /^deal\.pipelines\.default\.amount_means: .*24 of 24 renewals are within 10 %.*total, not delta/,
    )
  })
})

describe('a won deal without an end', () => {
  const cancelled: Defined = ['cancellation_date', 'Cancellation date', 'date']

  it('is evergreen where few deals have one and those look back', () => {
    const deals: SmallDeal[] = Array.from({ length: 20 }, (_, at) => ({
      company: String(at),
      closes: addMonths('2023-01-10', at),
      values: at < 4 ? { cancellation_date: addMonths('2024-01-10', at) } : {},
    }))
    const { config, reasons } = proposed([cancelled], deals)
    expect(config.mapping.deal).toMatchObject({ end: 'cancellation_date', withoutEnd: 'evergreen' })
    expect(reasons['deal.withoutEnd']).toContain('filled on 4 of 20')
  })

  it('is a term nobody wrote down where deals come back every year', () => {
    const { config } = proposed(
      [],
      renewedYearly(12, () => ({})),
    )
    expect(config.mapping.deal.withoutEnd).toBe('assumed_term')
  })
})

describe('who is a customer', () => {
  const status: Defined = [
    'kundenstatus',
    'Kundenstatus',
    'enumeration',
    options('a=Aktiv|g=Gekündigt|i=Intern'),
  ]
  const proposal = propose(
    smallRoom({
      companyProperties: [status, ['hs_current_customer', 'Current customer', 'bool']],
      deals: renewedYearly(8, () => ({})),
      companies: {
        ...Object.fromEntries(
          Array.from({ length: 8 }, (_, at) => [
            String(at + 1),
            { kundenstatus: 'a', hs_current_customer: 'true' },
          ]),
        ),
        20: { kundenstatus: 'g' },
        21: { kundenstatus: 'i', lifecyclestage: 'customer' },
        22: { type: 'PARTNER', lifecyclestage: 'customer' },
        23: { name: 'Test GmbH', lifecyclestage: 'customer' },
        24: { name: 'Protest Boardwear', lifecyclestage: 'lead' },
      },
    }),
  )

  it('follows a status whose values read like active and churned, and a flag that agrees with deals', () => {
    expect(proposal.config.mapping.company).toMatchObject({
      status: 'kundenstatus',
      currentCustomer: 'hs_current_customer',
    })
    expect(proposal.config.customers).toMatchObject({
      lifecycleStages: ['customer'],
      currentCustomer: true,
      statuses: ['a'],
      exclude: { statuses: ['i'], nameWords: ['test', 'dummy'] },
    })
  })

  it('counts customers by sign, and whom it leaves out with samples, before the rule is used', () => {
    expect(proposal.customers).toMatchObject({
      companies: 13,
      customers: 8,
      bySign: { current_customer: 8, won_recurring_deal: 8, status: 8 },
      excluded: {
        partner: { count: 1, samples: [{ id: '22' }] },
        test: { count: 1, samples: [{ id: '23', name: 'Test GmbH' }] },
        left_out: { count: 1, samples: [{ id: '21' }] },
      },
      prospects: { count: 2 },
    })
  })

  it('does not take customers for tests because of a word in their name', () => {
    const { config, doubts } = propose(
      smallRoom({
        deals: renewedYearly(2, () => ({})),
        companies: { 1: { name: 'Bench Test Labs' }, 2: { name: 'Soil Test Ltd' } },
      }),
    )
    expect(config.customers.exclude.nameWords).not.toContain('test')
    expect(doubts).toContainEqual(expect.stringMatching(/^customers\.exclude\.nameWords: 2 of 2 .*"test"/))
  })
})

describe('customers nobody sold to', () => {
  it('are doubted when they are many', () => {
    const companies = Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [String(at + 1), { lifecyclestage: 'customer' }]),
    )
    const { doubts } = propose(smallRoom({ deals: renewedYearly(3, () => ({})), companies }))
    expect(doubts).toContainEqual(expect.stringMatching(/^customers\.lifecycleStages: 7 of 10 /))
  })
})

describe('facts kept on companies', () => {
  it('follows the renewal date that agrees with the deals, and the yearly amount', () => {
    const deals = renewedYearly(10, () => ({}))
    const last = (company: string) => deals.findLast(deal => deal.company === company)!.closes
    const { config } = propose(
      smallRoom({
        deals,
        companyProperties: [
          ['next_renewal', 'Next renewal', 'date'],
          ['renewal_date', 'Renewal date', 'date'],
          ['contract_arr', 'ARR', 'number'],
          ['stimmung', 'CSM Stimmung', 'enumeration', options('g=Grün|y=Gelb|r=Rot')],
        ],
        companies: Object.fromEntries(
          deals.map(({ company }) => [
            company,
            {
              next_renewal: addMonths(last(company), 5),
              renewal_date: ending(last(company)),
              contract_arr: 12_000,
              stimmung: 'g',
            },
          ]),
        ),
      }),
    )
    expect(config.mapping.company).toMatchObject({
      renewalDate: 'renewal_date',
      arr: 'contract_arr',
      sentiment: 'stimmung',
      sentiments: { g: 90, y: 50, r: 15 },
    })
    expect(config.mapping.deal.pipelines.default!.amount_means).toBe('mrr')
  })
})

describe('how customers are doing', () => {
  const filled = (values: Record<string, string>) =>
    Object.fromEntries(Array.from({ length: 10 }, (_, at) => [String(at + 1), values]))

  it('is read from what a portal keeps on companies, whatever the language', () => {
    const { config } = propose(
      smallRoom({
        deals: renewedYearly(10, () => ({})),
        companies: filled({
          overdue_amount: '120',
          oldest_unpaid: '2026-05-01',
          kuendigung: '2026-06-01',
          roi_target: '100',
          roi_realised: '40',
          gl_plan: '2026-03-01',
          gl_ist: '2026-03-09',
        }),
        companyProperties: [
          ['overdue_amount', 'Overdue amount', 'number'],
          ['oldest_unpaid', 'Oldest unpaid invoice', 'date'],
          ['kuendigung', 'Kündigung eingegangen am', 'date'],
          ['kuendigungsfrist', 'Kündigungsfrist bis', 'date'],
          ['roi_target', 'ROI target', 'number'],
          ['roi_realised', 'ROI realised', 'number'],
          ['gl_plan', 'Go-live geplant', 'date'],
          ['gl_ist', 'Go-live erreicht', 'date'],
        ],
      }),
    )
    expect(config.mapping.company).toMatchObject({
      overdueAmount: 'overdue_amount',
      overdueSince: 'oldest_unpaid',
      noticeGivenOn: 'kuendigung',
      valueTarget: 'roi_target',
      valueRealised: 'roi_realised',
      milestones: { 'go live': { due: 'gl_plan', done: 'gl_ist' } },
    })
  })

  it('is not guessed from what merely sounds like it', () => {
    const { config } = propose(
      smallRoom({
        deals: renewedYearly(10, () => ({})),
        companies: filled({ task_overdue: '2026-05-01', lifetime_value: '9', notice_deadline: '2026-06-01' }),
        companyProperties: [
          ['task_overdue', 'Task overdue since', 'date'],
          ['lifetime_value', 'Expected lifetime value', 'number'],
          ['notice_deadline', 'Notice deadline', 'date'],
        ],
      }),
    )
    expect(config.mapping.company).toMatchObject({
      overdueSince: null,
      valueTarget: null,
      noticeGivenOn: null,
      milestones: {},
    })
  })
})

describe('the starter scorecard', () => {
  const companies = Array.from({ length: 10 }, (_, at) => String(at + 1))
  const having = (count: number) => ({ asked: companies, having: new Set(companies.slice(0, count)) })
  const measured = (touched: number, usageShare: number | null) =>
    propose(
      smallRoom({
        deals: renewedYearly(10, () => ({})),
        more: {
          usageShare,
          activeUsersShare: usageShare,
          activity: {
            touchpoints: having(touched),
            tickets: having(3),
            contacts: having(10),
            surveys: having(1),
            roles: null,
          },
        },
      }),
    )

  it('holds the measures with data for most customers, and says what the others would add', () => {
    const { config, measures, doubts } = measured(9, null)
    expect(Object.keys(config.scorecard.weights!)).toEqual(['engagement_recency'])
    expect(measures.find(({ id }) => id === 'usage_trend')).toMatchObject({
      used: false,
      share: null,
      adds: expect.stringMatching(/perennial import usage.*of 100 points/),
    })
    expect(doubts.join()).not.toContain('scorecard')
    expect(Object.keys(measured(9, 0.8).config.scorecard.weights!)).toContain('usage_trend')
  })

  it('keeps the best two with a doubt when nothing reaches most customers', () => {
    const { config, doubts } = measured(4, null)
    expect(Object.keys(config.scorecard.weights!)).toEqual(['engagement_recency', 'ticket_load'])
    expect(doubts).toContainEqual(expect.stringMatching(/^scorecard\.weights: .*Engagement recency \(40 %\)/))
  })
})

describe('an empty portal', () => {
  it('still gets a complete configuration', () => {
    const { config, customers } = propose(smallRoom({ pipelines: [] }))
    expect(config.mapping.deal.wonStages).toEqual(['closedwon'])
    expect(customers).toMatchObject({ companies: 0, customers: 0 })
  })
})
