import type { StageReport } from '@perennial/shared/stage-request'
import { ConfigError } from '../errors.ts'
import { moveStage, releaseStage } from '../lifecycle/move-stage.ts'
import { stageCounts } from '../lifecycle/stage-counts.ts'
import { stageReport } from '../lifecycle/stage-report.ts'
import { stagedAccount } from '../lifecycle/staged-account.ts'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { required } from './adjust-options.ts'
import { findAccount } from './find-account.ts'
import { emit } from './output.ts'
import { saidBy } from './said-by.ts'
import { type CommonOptions, offlineScope, type Session, withSession } from './session.ts'
import { countsText, stageText } from './stage-text.ts'
import { running, verb } from './verb.ts'

interface StageOptions extends CommonOptions {
  to?: string
  release?: boolean
  by?: string
  reason?: string
}

export const stage = verb('stage', 'show the stage of an account and its history, or move it by hand')
  .argument('[account]', "the company's id, domain or name; without one: how many are in each stage")
  .option('--to <stage>', 'put it into this stage, where it stays until somebody moves or releases it')
  .option('--release', 'give it back to the conditions')
  .option('--by <name>', 'who says so')
  .option('--reason <text>', 'why, for whoever asks later')
  .action(
    running(async (account: string | undefined, options: StageOptions) =>
      withSession(async session =>
        account === undefined
          ? printCounts(session, options)
          : printStage(session, account, actIn(options), options),
      ),
    ),
  )

type Act = (
  tx: Tx,
  scope: Scope,
  config: Session['config'],
  accountId: string,
) => ReturnType<typeof stagedAccount>

function actIn({ to, release, by, reason }: StageOptions): Act | null {
  if (to !== undefined && release)
    throw new ConfigError('one thing at a time', { field: '--to', remedy: 'give --to or --release' })
  if (to !== undefined) {
    const asked = { to, by: saidBy(by), reason: required('--reason', reason) }
    return (tx, scope, config, accountId) => moveStage(tx, scope, config, { ...asked, accountId })
  }
  if (!release) return null
  const asked = { by: saidBy(by), reason: reason ?? null }
  return (tx, scope, config, accountId) => releaseStage(tx, scope, config, { ...asked, accountId })
}

async function printStage(
  session: Session,
  account: string,
  act: Act | null,
  options: StageOptions,
): Promise<number> {
  const { store, config } = session
  const { portalId, scope } = await offlineScope(session, options)
  const run = act ? store.portal.bind(store) : store.withoutTrace.bind(store)
  const report: StageReport = await run(portalId, async tx => {
    const id = await findAccount(tx, portalId, account, config.mapping.company)
    return stageReport(await (act ?? stagedAccount)(tx, scope, config, id), config.stages, scope.asOf)
  })
  emit(options.json === true, report, () => stageText(report))
  return 0
}

async function printCounts(session: Session, options: StageOptions): Promise<number> {
  const { store, config } = session
  if (options.to !== undefined || options.release)
    throw new ConfigError('no account is named', {
      field: '--account',
      remedy: 'perennial stage ACCOUNT ...',
    })
  const { portalId, scope } = await offlineScope(session, options)
  const counts = await store.withoutTrace(portalId, async tx => ({
    asOf: scope.asOf,
    stages: await stageCounts(tx, scope, 'account', config.stages),
    contactStages: await stageCounts(tx, scope, 'contact', config.contactStages),
  }))
  emit(options.json === true, counts, () => countsText(counts))
  return 0
}
