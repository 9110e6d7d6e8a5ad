import { ConfigError } from '../errors.ts'
import { accountSpells, segmentMonths } from '../segments/segment-history.ts'
import { segmentLines, segmentReport } from '../segments/segment-report.ts'
import { testCondition } from '../segments/test-condition.ts'
import type { Tx } from '../store/store.ts'
import { segmentNamed } from '../view/in-segment.ts'
import type { Scope } from '../view/scope.ts'
import { conditionOption } from './condition-option.ts'
import { findAccount } from './find-account.ts'
import { emit } from './output.ts'
import { monthsText, segmentsText, segmentText, spellsText, testText } from './segment-text.ts'
import { type CommonOptions, offlineScope, type Session, withSession } from './session.ts'
import { running, verb } from './verb.ts'

interface SegmentOptions extends CommonOptions {
  history?: boolean
  account?: string
  test?: string
}

export const segment = verb('segment', 'groups of accounts: who is in them, since when, and how they move')
  .argument('[name]', 'a segment of perennial.config.yaml (default: all of them)')
  .option('--history', 'who entered and left, month by month')
  .option('--account <account>', "the segments one account was in: the company's id, domain or name")
  .option('--test <condition>', 'whom a condition would be about, as YAML or JSON; nothing is stored')
  .action(
    running(async (name: string | undefined, options: SegmentOptions) =>
      withSession(async session => {
        const { portalId, scope } = await offlineScope(session, options)
        const { json, text } = await session.store.withoutTrace(portalId, tx =>
          answer(tx, scope, session, name, options),
        )
        emit(options.json === true, { asOf: scope.asOf, ...json }, text)
        return 0
      }),
    ),
  )

interface Answer {
  json: object
  text: () => string
}

function answer(
  tx: Tx,
  scope: Scope,
  session: Session,
  name: string | undefined,
  options: SegmentOptions,
): Promise<Answer> {
  oneQuestion(name, options)
  if (options.test !== undefined) return tested(tx, scope, session, options.test)
  if (options.account !== undefined) return ofAccount(tx, scope, session, options.account)
  if (name === undefined) return all(tx, scope, session)
  return options.history ? history(tx, scope, session, name) : members(tx, scope, session, name)
}

/** What does not go together would be answered by half. */
function oneQuestion(name: string | undefined, { history, account, test }: SegmentOptions): void {
  const asked = [
    name !== undefined && 'NAME',
    account !== undefined && '--account',
    test !== undefined && '--test',
  ]
  const [first, second] = asked.filter(one => one !== false)
  if (second !== undefined)
    throw new ConfigError(`${first} and ${second} are two questions`, {
      field: second,
      remedy: 'ask them one after the other',
    })
  if (history && name === undefined)
    throw new ConfigError('--history is about one segment', {
      field: '--history',
      remedy: 'name the segment: perennial segment NAME --history',
    })
}

async function all(tx: Tx, scope: Scope, { config }: Session): Promise<Answer> {
  const segments = await segmentLines(tx, scope, config.segments)
  return { json: { segments }, text: () => segmentsText(segments, scope.asOf) }
}

async function members(tx: Tx, scope: Scope, { config }: Session, name: string): Promise<Answer> {
  const report = await segmentReport(tx, scope, segmentNamed(config.segments, name))
  return { json: { segment: report }, text: () => segmentText(report, scope.asOf) }
}

async function history(tx: Tx, scope: Scope, { config }: Session, name: string): Promise<Answer> {
  const months = await segmentMonths(tx, scope, segmentNamed(config.segments, name))
  return { json: { segment: name, months }, text: () => monthsText(name, months) }
}

async function ofAccount(tx: Tx, scope: Scope, { config }: Session, asked: string): Promise<Answer> {
  const id = await findAccount(tx, scope.portalId, asked, config.mapping.company)
  const spells = await accountSpells(tx, scope, id)
  return { json: { account: id, spells }, text: () => spellsText(asked, spells) }
}

async function tested(tx: Tx, scope: Scope, { config }: Session, written: string): Promise<Answer> {
  const test = await testCondition(tx, scope, config, conditionOption('--test', written))
  return { json: { test }, text: () => testText(test) }
}
