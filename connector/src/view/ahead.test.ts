import { ahead } from './ahead.ts'

async function* counted(to: number, begun: number[] = [], fails = Number.POSITIVE_INFINITY) {
  for (let at = 1; at <= to; at++) {
    begun.push(at)
    if (at === fails) throw new Error(`${at} failed`)
    yield at
  }
}

it('gives the same in the same order', async () => {
  const items: number[] = []
  for await (const item of ahead(counted(3))) items.push(item)
  expect(items).toEqual([1, 2, 3])
})

it('begins the next while one is looked at, and no further', async () => {
  const begun: number[] = []
  const items = ahead(counted(3, begun))
  await items.next()
  expect(begun).toEqual([1, 2])
})

it('tells of a failure where it is due', async () => {
  const items = ahead(counted(3, [], 2))
  expect(await items.next()).toEqual({ value: 1, done: false })
  await expect(items.next()).rejects.toThrow('2 failed')
})

it('leaves nothing running behind whoever stops early', async () => {
  const ended: string[] = []
  async function* slow() {
    try {
      yield 1
      await new Promise(done => setTimeout(done, 20))
      ended.push('second made')
      yield 2
    } finally {
      ended.push('closed')
    }
  }
  for await (const _ of ahead(slow())) break
  expect(ended).toEqual(['second made', 'closed'])
})
