import { type Bench, type Figure, judged } from './figure.ts'
import { cpuPerThousand, type Measured, perSecond } from './measured.ts'
import { runHere } from './processes/job.ts'
import { withAlertPortal } from './risk-alerts-portal.ts'
import { withScratch } from './scratch.ts'

const accounts = 100_000
const customers = 20_000
const training = { rows: 5000, columns: 25 }

type Say = (line: string) => void

/** What it costs to train on a portal's past, to conclude about every account, and to decide whom to alert. */
export const risk: Bench = {
  name: 'risk',
  about: `a model trained on ${training.rows.toLocaleString('en-US')} rows x ${training.columns} columns by the whole grid of priors and penalties, each on five blocks, peer: one fit (published of 5,600 rows x 30 columns, not measured here: scikit-learn's logistic regression 0.06 s, gradient boosting 1.4 s a fit); ${accounts.toLocaleString('en-US')} assessed accounts (2,000 different ones) given a probability with interval and reasons, peer: the rate of their band; a run of the alerts of ${customers.toLocaleString('en-US')} customers, peer: their rows read`,
  run: async say => [...(await trained(say)), ...(await concluded(say)), ...(await alerted(say))],
}

async function trained(say: Say): Promise<Figure[]> {
  const costOf = async (unknownShare: number) => {
    say(`risk: training on rows of which ${unknownShare} is unknown`)
    const answer = await runHere('risk-train.ts', JSON.stringify({ ...training, unknownShare }))
    return JSON.parse(answer) as { single: Measured; grid: Measured }
  }
  const [full, gaps] = [await costOf(0), await costOf(0.1)]
  const grid = (name: string, cost: typeof full) =>
    judged({
      name,
      unit: 's',
      value: cost.grid.elapsedMs / 1000,
      peer: cost.single.elapsedMs / 1000,
      limit: 20,
    })
  return [
    judged({
      name: 'risk training, one fit (published: scikit-learn 0.06 s)',
      unit: 's',
      value: full.single.elapsedMs / 1000,
    }),
    grid('risk training, whole grid', full),
    grid('risk training, whole grid, a tenth of values unknown', gaps),
    judged({
      name: 'risk training peak memory',
      unit: 'MiB',
      value: gaps.grid.peakRssMb,
      peer: gaps.single.peakRssMb,
      limit: 2.5,
    }),
  ]
}

async function concluded(say: Say): Promise<Figure[]> {
  const costOf = async (by: 'model' | 'band_rate') => {
    say(`risk: probabilities of ${accounts} accounts by ${by}`)
    const answer = await runHere('risk-score.ts', JSON.stringify({ by, accounts }))
    return JSON.parse(answer) as { tenth: Measured; all: Measured }
  }
  const [model, bandRate] = [await costOf('model'), await costOf('band_rate')]
  return [
    judged({
      name: 'risk probabilities by a live model',
      unit: 'accounts/s',
      value: perSecond(model.all),
      peer: perSecond(bandRate.all),
      moreIsBetter: true,
    }),
    judged({
      name: 'risk probabilities CPU',
      unit: 'ms/1,000 accounts',
      value: cpuPerThousand(model.all),
      peer: cpuPerThousand(bandRate.all),
      limit: 15,
    }),
    judged({
      name: 'risk probabilities peak memory, beside band rates',
      unit: 'MiB',
      value: model.all.peakRssMb,
      peer: bandRate.all.peakRssMb,
      limit: 1.5,
    }),
    judged({
      name: 'risk probabilities peak memory, beside a tenth of the accounts',
      unit: 'MiB',
      value: model.all.peakRssMb,
      peer: model.tenth.peakRssMb,
      limit: 1.3,
    }),
  ]
}

const alerted = (say: Say): Promise<Figure[]> =>
  withScratch(async scratch => {
    const url = await scratch.database('alerts')
    say(`risk: filling in ${customers} customers`)
    await withAlertPortal(url, customers)
    say('risk: running alerts')
    const cost = JSON.parse(await runHere('risk-alerts.ts', url)) as Record<
      'read' | 'first' | 'next',
      Measured
    >
    const run = (name: string, part: Measured) =>
      judged({ name, unit: 's', value: part.elapsedMs / 1000, peer: cost.read.elapsedMs / 1000, limit: 6 })
    return [
      run('risk alerts, first run', cost.first),
      run('risk alerts, a week later', cost.next),
      judged({
        name: 'risk alerts rate, a week later',
        unit: 'customers/s',
        value: perSecond(cost.next),
        peer: perSecond(cost.read),
        moreIsBetter: true,
      }),
      judged({
        name: 'risk alerts peak memory',
        unit: 'MiB',
        value: cost.next.peakRssMb,
        peer: cost.read.peakRssMb,
      }),
    ]
  })
