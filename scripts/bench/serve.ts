import { serveBench } from '../../test/sandbox/hubspot/proofs/serve-bench.ts'
import { type Bench, judged } from './figure.ts'

const demanded = 20_000

/** The local HubSpot must never be what a benchmark measures. */
export const serve: Bench = {
  name: 'serve',
  about: 'pages of 100 read from a local HubSpot that holds 200,000 companies; peer: the rate demanded of it',
  run: async () => {
    const { recordsPerSecond } = await serveBench()
    return [
      judged({
        name: 'local HubSpot rate',
        unit: 'records/s',
        value: recordsPerSecond,
        peer: demanded,
        limit: 1,
        moreIsBetter: true,
      }),
    ]
  },
}
