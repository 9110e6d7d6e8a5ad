import { conditionOf, type Draft, draftOf, emptyDraft } from './draft.ts'

const facts = [
  { name: 'seats', label: 'seats', type: 'number' as const },
  { name: 'region', label: 'region', type: 'text' as const },
  { name: 'noticeGiven', label: 'has given notice', type: 'flag' as const },
]

const draft: Draft = {
  join: 'all',
  groups: [
    {
      join: 'any',
      lines: [
        { fact: 'seats', operator: 'atLeast', value: '50' },
        { fact: 'region', operator: 'is', value: '50' },
      ],
    },
    { join: 'all', lines: [{ fact: 'noticeGiven', operator: 'is', value: 'true' }] },
  ],
}

it('writes each value as the type of its fact, and reads the same lines back', () => {
  const condition = conditionOf(draft, facts)
  expect(condition).toEqual({
    all: [
      {
        any: [
          { fact: 'seats', atLeast: 50 },
          { fact: 'region', is: '50' },
        ],
      },
      { all: [{ fact: 'noticeGiven', is: true }] },
    ],
  })
  expect(draftOf(condition)).toEqual(draft)
})

it('is no condition while a value is missing', () => {
  expect(conditionOf(emptyDraft, facts)).toBeNull()
})

it.each([
  [{ not: { fact: 'seats', is: 1 } }],
  [{ usage: 'logins', withinDaysOfStart: 30, atLeast: 1 }],
  [{ fact: 'region', in: ['a'] }],
])('leaves %j to the configuration', when => {
  expect(draftOf(when)).toBeNull()
})
