import { Budget } from './budget.ts'

/** A clock that moves only when somebody sleeps. */
function sleeper() {
  let now = 0
  return {
    now: () => now,
    sleep: async (ms: number) => {
      now += ms
    },
    advance: (ms: number) => {
      now += ms
    },
  }
}

/** Sleeps that end in the order of their instants, once everybody is asleep. */
function alarmClock() {
  let now = 0
  const alarms: { at: number; ring: () => void }[] = []
  return {
    now: () => now,
    sleep: (ms: number) =>
      new Promise<void>(ring => {
        alarms.push({ at: now + ms, ring })
      }),
    async runUntil(done: () => boolean) {
      while (!done()) {
        await new Promise(setImmediate)
        const next = alarms.sort((a, b) => a.at - b.at).shift()
        if (next === undefined) continue
        now = Math.max(now, next.at)
        next.ring()
      }
    },
  }
}

describe('Budget', () => {
  it('never lets ten seconds hold more calls than the portal allows', async () => {
    const clock = sleeper()
    const budget = new Budget({ perTenSeconds: 20, searchPerSecond: 5, ...clock })
    const starts: number[] = []
    for (let i = 0; i < 100; i += 1) {
      await budget.admit('read', 'card')
      starts.push(clock.now())
      clock.advance(30)
    }
    const crowded = starts.filter((start, i) => i >= 20 && start - starts[i - 20]! < 10_000)
    expect(crowded).toEqual([])
    expect(starts.at(-1)).toBeLessThan(45_000)
  })

  it('never lets a second hold more arrivals than the portal allows, however long calls are under way', async () => {
    const clock = alarmClock()
    const budget = new Budget({ perTenSeconds: 100, searchPerSecond: 5, ...clock })
    const arrivals: number[] = []
    const search = async (underWayMs: number) => {
      const answered = await budget.admit('search', 'pull')
      await clock.sleep(underWayMs)
      arrivals.push(clock.now())
      answered()
    }
    const searches = Promise.all(Array.from({ length: 40 }, (_, n) => search((n * 137) % 400)))
    await clock.runUntil(() => arrivals.length === 40)
    await searches
    arrivals.sort((a, b) => a - b)
    expect(arrivals.filter((at, i) => i >= 5 && at - arrivals[i - 5]! < 1_000)).toEqual([])
    expect(arrivals.at(-1)).toBeLessThan(15_000)
  })

  it('starts nobody early after a stall that made those before them late', async () => {
    let now = 0
    const sleep = async (ms: number) => {
      now += ms + 600
    }
    const budget = new Budget({ perTenSeconds: 100, searchPerSecond: 5, now: () => now, sleep })
    const starts: number[] = []
    for (let i = 0; i < 30; i += 1) {
      await budget.admit('search', 'pull')
      starts.push(now)
    }
    expect(starts.filter((start, i) => i >= 5 && start - starts[i - 5]! < 1_000)).toEqual([])
  })

  it('paces searches by the second and apart from the other calls', async () => {
    const clock = sleeper()
    const budget = new Budget({ perTenSeconds: 2, searchPerSecond: 5, ...clock })
    for (let i = 0; i < 10; i += 1) await budget.admit('search', 'pull')
    expect(clock.now()).toBeGreaterThanOrEqual(1_000)
    expect(clock.now()).toBeLessThan(2_000)
  })

  it('counts what it admits, by quota', async () => {
    const budget = new Budget({ perTenSeconds: 100, searchPerSecond: 100, ...sleeper() })
    await budget.admit('read', 'pull')
    await budget.admit('write', 'write')
    await budget.admit('write', 'write')
    await budget.admit('search', 'pull')
    expect(budget.calls).toEqual({ read: 1, search: 1, write: 2 })
  })

  it('lets a card through at once while pull and writes wait for their turn', async () => {
    const clock = alarmClock()
    const budget = new Budget({ perTenSeconds: 20, searchPerSecond: 5, ...clock })
    const order: string[] = []
    const start = async (lane: 'pull' | 'write' | 'card') => {
      await budget.admit('read', lane)
      order.push(lane)
    }
    const pulls = Array.from({ length: 30 }, () => start('pull'))
    const writes = Array.from({ length: 3 }, () => start('write'))
    await new Promise(setImmediate)
    const admittedBefore = order.length
    await start('card')
    expect(clock.now()).toBe(0)
    expect(order.at(-1)).toBe('card')
    await clock.runUntil(() => order.length === 34)
    await Promise.all([...pulls, ...writes])
    expect(admittedBefore).toBeLessThan(20)
    expect(order.lastIndexOf('write')).toBeLessThan(order.lastIndexOf('pull'))
  })

  it('holds every lane back for as long as a pause lasts, prolonged or not', async () => {
    const clock = alarmClock()
    const budget = new Budget({ perTenSeconds: 100, searchPerSecond: 5, ...clock })
    const admitted: number[] = []
    budget.pause('read', 10_000)
    const call = budget.admit('write', 'card').then(() => admitted.push(clock.now()))
    await new Promise(setImmediate)
    budget.pause('read', 15_000)
    await clock.runUntil(() => admitted.length > 0)
    await call
    expect(admitted).toEqual([15_000])
  })

  it('does not hold searches back for a pause of the other calls', async () => {
    const clock = sleeper()
    const budget = new Budget({ perTenSeconds: 100, searchPerSecond: 5, ...clock })
    budget.pause('read', 10_000)
    await budget.admit('search', 'pull')
    expect(clock.now()).toBe(0)
  })

  it('works with a clock that stands still', async () => {
    const slept: number[] = []
    const sleep = async (ms: number) => {
      slept.push(ms)
    }
    const budget = new Budget({ perTenSeconds: 10, searchPerSecond: 5, now: () => 0, sleep })
    for (let i = 0; i < 30; i += 1) await budget.admit('read', 'card')
    expect(slept.every(ms => ms <= 10_005)).toBe(true)
    expect(slept.length).toBe(2)
  })
})
