import { dayIn, dayOf, flagOf, numberOf, textOf, toDay } from './values.ts'

const berlin = 'Europe/Berlin'

describe('a day read from a CRM value', () => {
  it.each([
    ['a calendar day stays', '2026-03-29', berlin, '2026-03-29'],
    ['an instant falls on the portal’s day', '2026-06-30T22:30:00.000Z', berlin, '2026-07-01'],
    ['and not on the day of Greenwich', '2026-06-30T03:30:00Z', 'America/Los_Angeles', '2026-06-29'],
    ['before the clocks go forward', '2026-03-28T23:30:00Z', berlin, '2026-03-29'],
    ['after the clocks went forward', '2026-03-29T22:30:00Z', berlin, '2026-03-30'],
    ['an hour earlier is still the day before', '2026-03-29T21:30:00Z', berlin, '2026-03-29'],
    ['before the clocks go back', '2026-10-24T21:59:00Z', berlin, '2026-10-24'],
    ['after the clocks went back', '2026-10-25T23:30:00Z', berlin, '2026-10-26'],
    ['an hour east of the date line', '2026-06-30T11:30:00Z', 'Pacific/Kiritimati', '2026-07-01'],
    ['an offset is respected', '2026-06-30T23:30:00-05:00', berlin, '2026-07-01'],
    ['a time without a zone is the portal’s own', '2026-06-30T23:30:00', berlin, '2026-06-30'],
    ['epoch milliseconds at midnight UTC are a date', '1782777600000', 'America/Los_Angeles', '2026-06-30'],
    ['other epoch milliseconds are an instant', '1782777660000', 'America/Los_Angeles', '2026-06-29'],
  ])('%s', (_, value, zone, day) => {
    expect(toDay(value, zone)).toBe(day)
  })

  it.each([
    'soon',
    'Q3 2026',
    '12',
    '2026',
    '2026-02-30',
    '2026-13-01',
    '2026-02-30T10:00:00Z',
    '03/04/2026',
    '1782777600',
    '99999999999999999',
    '2026-06-30T99:00:00Z',
  ])('is unknown when the value is %j', value => {
    expect(toDay(value, berlin)).toBeNull()
  })

  it('is the same whether it was asked before or not', () => {
    const instants = ['2026-10-25T21:59:59Z', '2026-10-25T23:00:00Z', '2026-10-25T22:00:00Z']
    const once = instants.map(iso => dayIn(iso, berlin))
    expect(instants.map(iso => dayIn(iso, berlin))).toEqual(once)
    expect(once).toEqual(['2026-10-25', '2026-10-26', '2026-10-25'])
  })

  it('of an unmapped or unset property is unknown', () => {
    expect(dayOf({ closedate: '' }, 'closedate', berlin)).toBeNull()
    expect(dayOf({}, null, berlin)).toBeNull()
  })
})

describe('a number read from a CRM value', () => {
  it.each([
    ['1200', 1200],
    [' 12.50 ', 12.5],
    ['-3', -3],
    ['0', 0],
    ['1e3', 1000],
  ])('%j is %d', (value, number) => {
    expect(numberOf({ n: value }, 'n')).toBe(number)
  })

  it.each(['', ' ', 'n/a', '1,000', '1.000,50', '12 seats', 'Infinity', 'NaN', '0x10', null])(
    '%j is unknown, never zero',
    value => {
      expect(numberOf({ n: value }, 'n')).toBeNull()
    },
  )
})

describe('a flag read from a CRM value', () => {
  it.each([
    ['true', true],
    ['TRUE', true],
    ['Yes', true],
    ['1', true],
    ['false', false],
    ['No', false],
    ['0', false],
    ['perhaps', null],
    ['', null],
  ])('%j is %j', (value, flag) => {
    expect(flagOf({ f: value }, 'f')).toBe(flag)
  })
})

describe('a text read from a CRM value', () => {
  it('is null when there is nothing in it', () => {
    expect(textOf({ a: '  ' }, 'a')).toBeNull()
    expect(textOf({ a: ' x ' }, 'a')).toBe(' x ')
    expect(textOf({}, 'a')).toBeNull()
  })
})
