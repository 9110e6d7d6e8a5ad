import { extend, type Surface, surfaceIn } from './extend.ts'

const surface = (): Surface => () => null as never

it('takes each entry file’s own surface, though two are asked for at once, and each once', async () => {
  const [first, second] = [surface(), surface()]
  let evaluated = 0
  const one = surfaceIn(async () => {
    await Promise.resolve()
    evaluated += 1
    extend(first)
  })
  const two = surfaceIn(async () => extend(second))
  expect(await Promise.all([one(), two(), one()])).toEqual([first, second, first])
  expect(evaluated).toBe(1)
})

it('asks again for a file that could not be loaded', async () => {
  const found = surface()
  let tries = 0
  const load = surfaceIn(async () => {
    tries += 1
    if (tries === 1) throw new Error('the network is gone')
    extend(found)
  })
  await expect(load()).rejects.toThrow('the network is gone')
  expect(await load()).toBe(found)
})
