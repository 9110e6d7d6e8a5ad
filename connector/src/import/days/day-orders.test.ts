import { dayOrders } from './day-orders.ts'

async function orderOf(...values: string[]) {
  const rows = async function* () {
    for (const [at, value] of values.entries()) yield { cells: [value], line: at + 2 }
  }
  return (await dayOrders('f.csv', [{ column: 'when', at: 0 }], rows())).get('when')
}

describe('how a column writes its days', () => {
  it.each([
    ['a value that begins with a number above 12', ['03-04-2024', '', '23-12-2024'], 'day first'],
    ['a value with a second number above 12', ['03/04/2024', '12/23/2024'], 'month first'],
    ['a value that begins with the year', ['2024-03-04'], 'year first'],
    ['values that are the same day either way', ['05-05-2024', '06-06-2024'], 'day first'],
    ['nothing, for it is empty', ['', ''], 'year first'],
  ])('is told by %s', async (_, values, order) => {
    expect(await orderOf(...values)).toBe(order)
  })

  it('is refused when every value can be read both ways, naming the first and the remedy', async () => {
    await expect(orderOf('', '03-04-2024', '01-02-2024')).rejects.toMatchObject({
      kind: 'config',
      field: 'when',
      message: expect.stringContaining(
        'f.csv, line 3, column when: "03-04-2024" can be read day first or month first',
      ),
      remedy: expect.stringContaining('dates: { when: DD-MM-YYYY }'),
    })
  })

  it('is refused for a value that is no day', async () => {
    await expect(orderOf('03-04-2024', 'soon')).rejects.toMatchObject({
      message: expect.stringContaining('f.csv, line 3, column when: "soon" cannot be read'),
    })
  })
})
