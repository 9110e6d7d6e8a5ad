import { mayMove, type Stage } from '@perennial/shared/lifecycle/stage'
import type { Config } from '../config.ts'
import { ConfigError } from '../errors.ts'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { heldStill } from './held-still.ts'
import { type NewStep, saveSteps } from './save-steps.ts'
import { type StagedAccount, stagedAccount } from './staged-account.ts'

/** Who puts an account into a stage, and why. */
export interface Moving {
  accountId: string
  to: string
  by: string
  reason: string
}

/** Who gives an account back to the conditions. */
export interface Releasing {
  accountId: string
  by: string
  reason: string | null
}

/**
 * Puts an account into a stage by hand: it stays until a person moves it or lets it go. Asked twice, it is done once. Answers the
 * account as it is then. Throws ConfigError naming the field; then nothing was done.
 */
export async function moveStage(tx: Tx, scope: Scope, config: Config, asked: Moving): Promise<StagedAccount> {
  const account = await heldStill(tx, scope, config, asked.accountId)
  const current = config.stages.find(({ name }) => name === account.stage?.stage)
  const target = targetOf(account, current, config.stages, asked)
  const stays = current === target
  if (stays && account.stage?.how === 'manual') return account
  return taken(tx, scope, config, account, {
    stage: target.name,
    enteredOn: stays ? account.stage!.on : scope.asOf,
    how: 'manual',
    by: asked.by,
    reason: asked.reason.trim(),
  })
}

/** Gives an account back to the conditions: it stays where it is until one of them takes it elsewhere. */
export async function releaseStage(
  tx: Tx,
  scope: Scope,
  config: Config,
  { accountId, by, reason }: Releasing,
): Promise<StagedAccount> {
  const account = await heldStill(tx, scope, config, accountId)
  if (account.stage?.how !== 'manual')
    throw refused('--release', `nobody holds ${account.name} in a stage`, 'there is nothing to release')
  const { stage, on: enteredOn } = account.stage
  return taken(tx, scope, config, account, { stage, enteredOn, how: 'released', by, reason })
}

async function taken(
  tx: Tx,
  scope: Scope,
  config: Config,
  { id }: StagedAccount,
  step: Omit<NewStep, 'subjectId' | 'accountId' | 'from'>,
): Promise<StagedAccount> {
  const steps = [{ subjectId: id, accountId: id, from: scope.asOf, ...step }]
  await saveSteps(tx, scope.portalId, 'account', steps)
  return stagedAccount(tx, scope, config, id)
}

/** The stage that is asked for, if the account may go there. */
function targetOf(
  account: StagedAccount,
  current: Stage | undefined,
  stages: readonly Stage[],
  { to, reason }: Moving,
): Stage {
  const target = stages.find(({ name }) => name === to)
  if (!account.isCustomer)
    throw refused('--account', `${account.name} is no customer on the day, so in no stage`, 'name a customer')
  if (reason.trim() === '')
    throw refused('--reason', 'the reason says nothing', 'say why, for whoever asks later')
  if (target === undefined)
    throw refused('--to', `there is no stage ${JSON.stringify(to)}`, `use one of ${namesOf(stages)}`)
  if (!mayMove(current, target)) throw notAllowed(current!, target, stages)
  return target
}

function notAllowed(from: Stage, to: Stage, stages: readonly Stage[]): ConfigError {
  const allowed = stages.filter(stage => stage !== from && mayMove(from, stage))
  return refused(
    '--to',
    `${to.name} cannot be reached from ${from.name}, whose moves do not name it`,
    allowed.length === 0 ? `nobody may be moved from ${from.name}` : `use one of ${namesOf(allowed)}`,
  )
}

const namesOf = (stages: readonly Stage[]): string => stages.map(({ name }) => name).join(', ')

const refused = (field: string, message: string, remedy: string): ConfigError =>
  new ConfigError(message, { field, remedy })
