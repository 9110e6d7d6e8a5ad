import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setInterval as every } from 'node:timers/promises'
import { placesFor } from '../../connector/src/store/postgres/places.ts'
import { differences } from './support/against-portal.ts'
import { type Journey, openJourney } from './support/journey.ts'

let journey: Journey

beforeEach(async () => {
  journey = await openJourney()
})

afterEach(() => journey.end())

describe('kill -9 of PostgreSQL in the middle of a sync', () => {
  it('fails in words, and the next sync heals', async () => {
    const { hubspot, home } = journey
    await hubspot.resetCalls()
    await hubspot.fault('slow-answer', { ms: 100 })
    const syncing = journey.start('sync')
    await callsReach(12)
    const [pid] = (await readFile(join(placesFor(home).data, 'postmaster.pid'), 'utf8')).split('\n')
    process.kill(Number(pid), 'SIGKILL')
    const { code, out, err } = await syncing.ended
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(JSON.parse(err.trim().split('\n').at(-1)!)).toMatchObject({
      error: {
        kind: 'config',
        message: expect.stringContaining('PostgreSQL was lost'),
        remedy: expect.stringContaining('run the command again'),
      },
    })

    await hubspot.clearFaults()
    await journey.run('sync')
    expect(await differences(hubspot, await journey.database())).toEqual([])
  })
})

/** Resolves once the portal has answered so many reads: the sync is under way. */
async function callsReach(reads: number): Promise<void> {
  for await (const _ of every(10)) if ((await journey.hubspot.calls()).read >= reads) return
}
