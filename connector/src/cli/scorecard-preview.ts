import { bandLabels } from '@perennial/shared/health/band'
import { type Change, changeLabels } from '@perennial/shared/health/changes'
import type { Preview, PreviewedGroup, PreviewedMove } from '@perennial/shared/health/preview'
import { amounts } from '@perennial/shared/ledger/units/major-units'
import { type Money, readable } from '@perennial/shared/money'
import { readDraft } from '../config/draft.ts'
import { preview } from '../scoring/preview.ts'
import { columns, count, emit, tell } from './output.ts'
import { type CommonOptions, offlineScope, withSession } from './session.ts'
import { running, verb } from './verb.ts'

export const scorecardPreview = verb(
  'preview',
  'what a draft would change, account by account; nothing is written',
)
  .argument('<file>', 'a draft: a configuration file, or only the sections that differ')
  .action(
    running(async (file: string, options: CommonOptions) =>
      withSession(async session => {
        const { store, config } = session
        const draft = await readDraft(file, config)
        const { portalId, scope } = await offlineScope(session, options)
        const found = await store.withoutTrace(portalId, tx =>
          preview(tx, scope, { ruling: config, draft }, seen => tell(`${count(seen, 'account')} looked at`)),
        )
        emit(options.json === true, { asOf: scope.asOf, ...inMajorUnits(found) }, () =>
          text(found).join('\n'),
        )
        return 0
      }),
    ),
  )

const inMajorUnits = (found: Preview) => ({
  ...found,
  changed: found.changed.map(withAmounts),
  movers: found.movers.map(withAmounts),
  arrToAtRisk: amounts(found.arrToAtRisk),
  arrFromAtRisk: amounts(found.arrFromAtRisk),
  bySegment: found.bySegment.map(group => ({ ...group, arrToAtRisk: amounts(group.arrToAtRisk) })),
  byOwner: found.byOwner.map(group => ({ ...group, arrToAtRisk: amounts(group.arrToAtRisk) })),
})

const withAmounts = (move: PreviewedMove) => ({ ...move, arr: amounts(move.arr) })

const text = (found: Preview): string[] => [
  `${count(found.accounts, 'account')}; ${count(found.changed.length, 'account')} would change band.`,
  '',
  columns([
    ['', ...Object.values(bandLabels)],
    ['now', ...bandsInOrder(found.bands.before)],
    ['draft', ...bandsInOrder(found.bands.after)],
  ]),
  '',
  `ARR that would come to be at risk: ${money(found.arrToAtRisk)}; that would no longer be: ${money(found.arrFromAtRisk)}.`,
  `Accounts newly at risk a week: ${found.alertsPerWeek.before} now, ${found.alertsPerWeek.after} under the draft (over the last four weeks).`,
  ...groupTable('segment', found.bySegment),
  ...groupTable('owner', found.byOwner),
  ...(found.movers.length === 0 ? ['', 'No score would move.'] : ['', 'Largest moves:']),
  ...found.movers.flatMap(moveLines),
]

const bandsInOrder = (bands: Preview['bands']['before']): number[] =>
  (Object.keys(bandLabels) as (keyof typeof bandLabels)[]).map(band => bands[band])

const money = (all: readonly Money[]): string => (all.length === 0 ? 'none' : all.map(readable).join(' + '))

function groupTable(what: string, groups: readonly PreviewedGroup[]): string[] {
  const moved = groups.filter(({ changed }) => changed > 0)
  if (moved.length === 0) return []
  const rows = moved.map(({ name, accounts, changed, toAtRisk, arrToAtRisk }) => [
    name,
    accounts,
    changed,
    toAtRisk,
    money(arrToAtRisk),
  ])
  return ['', columns([[what, 'accounts', 'change band', 'to at risk', 'ARR to at risk'], ...rows])]
}

const moveLines = ({ account, from, to, changes }: PreviewedMove): string[] => [
  `  ${account.name} (${account.id}): ${from.score ?? 'not scored'} -> ${to.score ?? 'not scored'}, ${bandLabels[from.band]} -> ${bandLabels[to.band]}`,
  ...changes.slice(0, 3).map(causeLine),
]

const causeLine = ({ kind, label, points }: Change): string =>
  `    ${points > 0 ? '+' : ''}${points.toFixed(2)}  ${changeLabels[kind]}: ${label}`
