import { withCompanies } from './company-portal.ts'
import { type Bench, judged } from './figure.ts'
import { cpuPerThousand, type Measured, median, perSecond } from './measured.ts'
import { measureIn } from './processes/job.ts'
import { withScratch } from './scratch.ts'

const companies = 30_000
const rounds = 3

/** Both sides run in turn, each in a fresh process on an empty database; medians are compared. */
export const backfill: Bench = {
  name: 'backfill',
  about: `${companies.toLocaleString('en-US')} companies through the real pull into PostgreSQL; peer: the same pages over node:http, parsed and upserted`,
  run: say =>
    withScratch(scratch =>
      withCompanies(companies, async ({ url, token }) => {
        const ours: Measured[] = []
        const floor: Measured[] = []
        for (let round = 1; round <= rounds; round += 1) {
          for (const [script, results] of [
            ['floor.ts', floor],
            ['backfill.ts', ours],
          ] as const) {
            const databaseUrl = await scratch.database('round')
            const result = await measureIn(script, { hubspotUrl: url, token, databaseUrl })
            await scratch.drop('round')
            say(`backfill ${round}/${rounds} ${script}: ${Math.round(perSecond(result))} records/s`)
            results.push(result)
          }
        }
        return [
          judged({
            name: 'backfill rate',
            unit: 'records/s',
            value: median(ours.map(perSecond)),
            peer: median(floor.map(perSecond)),
            limit: 3,
            moreIsBetter: true,
          }),
          judged({
            name: 'backfill CPU',
            unit: 'ms/1,000 records',
            value: median(ours.map(cpuPerThousand)),
            peer: median(floor.map(cpuPerThousand)),
            limit: 3,
          }),
        ]
      }),
    ),
}
