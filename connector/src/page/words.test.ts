import { capital, count, listed, percent, plural, rate, sentence } from './words.ts'

const said = (text: string) => text.replaceAll('\u00a0', ' ')

it.each([
  [0, '0 %'],
  [0.001, '<1 %'],
  [0.064, '6 %'],
  [0.999, '>99 %'],
  [1, '100 %'],
])('%d is %s: only nothing is 0 %% and only everything is 100 %%', (share, text) =>
  expect(said(percent(share))).toBe(text),
)

it('groups, counts and lists', () => {
  expect([count(999), count(1204), count(39_812_000)]).toEqual(['999', '1,204', '39,812,000'])
  expect([plural(1, 'company', 'companies'), plural(0, 'renewal')].map(said)).toEqual([
    '1 company',
    '0 renewals',
  ])
  expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c'])
  expect(said(rate(1.0716))).toBe('107.2 %')
  expect([sentence('So it is'), sentence('Is it?'), capital('stated')]).toEqual([
    'So it is.',
    'Is it?',
    'Stated',
  ])
})
