import { validatedYaml } from '../../config/validated-yaml.ts'
import { ConfigError } from '../../errors.ts'
import { MappingFile } from './mapping-file.ts'

const read = (text: string) => validatedYaml(MappingFile, text, 'm.yaml')

function refusal(text: string): ConfigError {
  try {
    read(text)
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
  throw new Error('it was accepted')
}

const ticketFile = `files:
  - file: t.csv
    kind: tickets
    columns:
      account: a
      opened: o
`

describe('a mapping file', () => {
  it('that says only what must be said has defaults for the rest', () => {
    expect(read(ticketFile)).toEqual({
      timeZone: 'UTC',
      delimiter: ',',
      files: [
        {
          file: 't.csv',
          kind: 'tickets',
          columns: { account: 'a', opened: 'o' },
          constant: {},
          values: {},
          dates: {},
          attributes: {},
          optional: false,
        },
      ],
    })
  })

  it('may fill a field with a constant, and say what values mean, whatever YAML takes them for', () => {
    const text = `${ticketFile}    constant: { escalated: true }\n    values: { priority: { 1: urgent, yes: high, none: null } }\n`
    expect(read(text).files[0]).toMatchObject({
      constant: { escalated: 'true' },
      values: { priority: { 1: 'urgent', yes: 'high', none: '' } },
    })
  })

  it.each([
    ['a kind that does not exist', ticketFile.replace('tickets', 'calls'), 'm.yaml:3: files.0.kind'],
    ['a field that the kind has not', ticketFile.replace('opened: o', 'open: o'), 'm.yaml:'],
    [
      'a needed field without a column',
      ticketFile.replace('      opened: o\n', ''),
      'lacks the column of opened',
    ],
    ['a format of days that is none', `${ticketFile}    dates: { o: DDMMYY }\n`, 'm.yaml:7: files.0.dates.o'],
    ['a time zone that is none', `timeZone: Mars/Base\n${ticketFile}`, 'm.yaml:1: timeZone'],
    ['a currency that is none', `currency: dollars\n${ticketFile}`, 'm.yaml:1: currency'],
    ['a word that means nothing', `${ticketFile}    sheet: 1\n`, 'm.yaml:7: files.0.sheet'],
    [
      'usage of nobody',
      'files: [{ file: u.csv, kind: usage, columns: { day: d, quantity: q } }]',
      '`account` or `contract`',
    ],
    [
      'an amount that may mean anything',
      'files: [{ file: c.csv, kind: contracts, columns: { id: i, account: a, start: s, amount: x } }]',
      'what an amount means',
    ],
  ])('is refused for %s, and says where', (_, text, where) => {
    expect(refusal(text).message).toContain(where)
  })
})
