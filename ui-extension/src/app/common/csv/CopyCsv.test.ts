import { csvOf } from './CopyCsv.tsx'

it('quotes what needs it, leaves unknown empty, and keeps a text that looks like a formula a text', () => {
  expect(
    csvOf(
      ['a', 'b'],
      [
        ['x, "y"', null],
        ['=1+1', 2],
      ],
    ),
  ).toBe('a,b\r\n"x, ""y""",\r\n\'=1+1,2')
})
