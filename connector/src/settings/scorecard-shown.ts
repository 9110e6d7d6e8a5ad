import { entriesOf, groupsOf } from '@perennial/shared/health/entries'
import type { DataNeed } from '@perennial/shared/health/measure'
import { weightOf } from '@perennial/shared/health/measure-entry'
import type { Scorecard } from '@perennial/shared/health/scorecard'
import { inWords } from '@perennial/shared/lifecycle/condition-words'
import type { SettingField, SettingMeasure, SettingScorecard } from '@perennial/shared/wire/settings'
import type { SettingPath } from '@perennial/shared/wire/settings-draft'
import type { PublishedRules } from '../config.ts'
import { fieldAt } from './field.ts'

/** The scorecards with every weight and threshold that may be edited; the one for everybody else last. */
export const scorecardsShown = (
  rules: PublishedRules,
  available: ReadonlySet<DataNeed>,
): SettingScorecard[] => [
  ...rules.scorecards.map((card, at) => shown(rules, card, ['scorecards', at], available)),
  shown(rules, rules.scorecard, ['scorecard'], available),
]

function shown(
  rules: PublishedRules,
  card: Scorecard,
  path: SettingScorecard['path'],
  available: ReadonlySet<DataNeed>,
): SettingScorecard {
  return {
    path,
    name: card.name,
    when: card.when === undefined ? null : inWords(card.when),
    groups: Object.keys(card.groups ?? {}).map(name =>
      groupField(rules, [...path, 'groups', name, 'weight'], name),
    ),
    measures: measuresOf(card, path, available),
    addTo: card.groups === undefined ? [...path, 'weights'] : null,
    fields: thresholds(rules, path),
  }
}

const groupField = (rules: PublishedRules, path: SettingPath, name: string): SettingField =>
  fieldAt(rules, path, {
    label: `Group ${name}`,
    help: 'Weight of the group; what counts is its share of all groups.',
    kind: 'number',
    min: 0,
  })

function measuresOf(
  card: Scorecard,
  path: SettingScorecard['path'],
  available: ReadonlySet<DataNeed>,
): SettingMeasure[] {
  const written = new Map(groupsOf(card).map(({ name, weights }) => [name, weights]))
  return entriesOf(card).map(({ id, label, group, measure }) => {
    const own = written.get(group)![id]!
    const entry = [...path, ...(group === null ? ['weights'] : ['groups', group, 'weights']), id]
    return {
      path: typeof own === 'number' ? entry : [...entry, 'weight'],
      entry,
      label,
      group,
      weight: weightOf(own),
      hasData: measure.needs.every(need => available.has(need)),
    }
  })
}

const thresholds = (rules: PublishedRules, path: SettingScorecard['path']): SettingField[] => [
  fieldAt(rules, [...path, 'bands', 'healthy'], {
    label: 'Healthy from',
    help: 'Lowest score of the band, 0 to 100; 100 is best.',
    kind: 'number',
    ...{ min: 1, max: 99 },
  }),
  fieldAt(rules, [...path, 'bands', 'watch'], {
    label: 'Watch from',
    help: 'Below it an account is at risk.',
    kind: 'number',
    ...{ min: 1, max: 98 },
  }),
  fieldAt(rules, [...path, 'bands', 'hysteresis'], {
    label: 'Slack at the edges',
    help: 'Points beyond an edge before the band changes.',
    kind: 'number',
    ...{ min: 0, max: 20 },
  }),
  fieldAt(rules, [...path, 'minimumCoverage'], {
    label: 'Least coverage',
    help: 'Share of the weight that must have data before an account is scored.',
    kind: 'share',
    ...{ min: 0, max: 1 },
  }),
]
