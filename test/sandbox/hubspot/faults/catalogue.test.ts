import { faultNames, faults } from './catalogue.ts'

const rows: (number | null)[] = faultNames.map(name => faults[name].row)

describe('the catalogue of faults', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 17, 24, 26])(
    'can cause failure %i, as a server can',
    row => expect(rows).toContain(row),
  )

  it('says of each fault in a line what it does', () => {
    for (const name of faultNames) expect(faults[name].means).toMatch(/^\S.{10,130}$/)
  })
})
