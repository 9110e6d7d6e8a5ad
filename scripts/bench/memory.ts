import { withCompanies } from './company-portal.ts'
import { type Bench, judged } from './figure.ts'
import { measureIn } from './processes/job.ts'
import { withScratch } from './scratch.ts'

const few = 10_000
const many = 200_000

/** Peak memory must not grow with the portal. */
export const memory: Bench = {
  name: 'memory',
  about: `peak resident memory of the process that backfills ${many.toLocaleString('en-US')} companies; peer: ${few.toLocaleString('en-US')}`,
  run: say =>
    withScratch(async scratch => {
      const peakOf = (companies: number) =>
        withCompanies(companies, async ({ url, token }) => {
          say(`memory: backfilling ${companies} companies`)
          const databaseUrl = await scratch.database(`of_${companies}`)
          return (await measureIn('backfill.ts', { hubspotUrl: url, token, databaseUrl })).peakRssMb
        })
      const peer = await peakOf(few)
      return [
        judged({ name: 'backfill peak memory', unit: 'MiB', value: await peakOf(many), peer, limit: 1.3 }),
      ]
    }),
}
