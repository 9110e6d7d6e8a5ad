import { mapping } from '../../../test/small-portal.ts'
import { formerlyOf, type RecordedValue } from './former-roles.ts'

const values = (...recorded: [at: string, property: string, value: string | null][]): RecordedValue[] =>
  recorded.map(([at, property, value]) => ({ at: new Date(at), property, value }))

const formerly = (...recorded: Parameters<typeof values>) =>
  formerlyOf(values(...recorded), { mapping, timeZone: 'Europe/Berlin' })

const [monday, later, nextDay] = [
  '2026-03-02T09:00:00Z',
  '2026-03-02T15:00:00Z',
  '2026-03-03T09:00:00Z',
] as const

it.each<[string, Parameters<typeof values>, ReturnType<typeof formerly>]>([
  [
    'first entries are no change',
    [
      [monday, 'jobtitle', 'CEO'],
      [nextDay, 'hs_buying_role', 'CHAMPION'],
    ],
    null,
  ],
  [
    'a title that gave way to another',
    [
      [monday, 'jobtitle', 'Head of Planning'],
      [nextDay, 'jobtitle', 'Advisor'],
    ],
    { role: null, jobTitle: 'Head of Planning', until: '2026-03-03' },
  ],
  [
    'role and title as they stood together',
    [
      [monday, 'jobtitle', 'CFO'],
      [monday, 'hs_buying_role', 'CHAMPION;END_USER'],
      [nextDay, 'hs_buying_role', 'END_USER'],
      ['2026-03-03T10:00:00Z', 'jobtitle', 'Retired'],
    ],
    { role: 'champion', jobTitle: 'CFO', until: '2026-03-03' },
  ],
  [
    'a role that was taken away',
    [
      [monday, 'hs_buying_role', 'CHAMPION'],
      [nextDay, 'hs_buying_role', null],
    ],
    { role: 'champion', jobTitle: null, until: '2026-03-03' },
  ],
  [
    'a slip mended on the same day',
    [
      [monday, 'hs_buying_role', 'CHAMPION'],
      [later, 'hs_buying_role', 'BLOCKER'],
      [later, 'hs_buying_role', 'CHAMPION'],
    ],
    null,
  ],
  [
    'buying roles that mean the same to us',
    [
      [monday, 'hs_buying_role', 'INFLUENCER'],
      [nextDay, 'hs_buying_role', 'OTHER'],
    ],
    null,
  ],
  [
    'the last change of several',
    [
      [monday, 'jobtitle', 'Planner'],
      [nextDay, 'jobtitle', 'Lead'],
      ['2026-05-04T23:30:00Z', 'jobtitle', 'Director'],
    ],
    { role: null, jobTitle: 'Lead', until: '2026-05-05' },
  ],
])('%s', (_, recorded, expected) => {
  expect(formerly(...recorded)).toEqual(expected)
})
