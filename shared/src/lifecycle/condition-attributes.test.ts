import { attributesOf } from './condition-attributes.ts'

it.each([
  ['a fact of its own', { fact: 'attribute.stores', atLeast: 5 }, ['stores']],
  ['one that has a place in the account', { fact: 'plan', is: 'pro' }, []],
  ['early usage', { usage: 'logins', withinDaysOfStart: 30, atLeast: 10 }, []],
  [
    'conditions within conditions',
    {
      all: [
        { not: { fact: 'attribute.trial', is: true } },
        {
          any: [
            { fact: 'attribute.stores', atLeast: 5 },
            { fact: 'seats', atLeast: 5 },
          ],
        },
      ],
    },
    ['trial', 'stores'],
  ],
])('%s asks for its properties', (_, condition, properties) => {
  expect(attributesOf(condition)).toEqual(properties)
})
