import { inWords } from '@perennial/shared/lifecycle/condition-words'
import { factKind } from '@perennial/shared/lifecycle/fact-table'
import type { Stage } from '@perennial/shared/lifecycle/stage'
import type { SettingField, SettingStage } from '@perennial/shared/wire/settings'
import type { SettingPath } from '@perennial/shared/wire/settings-draft'
import type { PublishedRules } from '../config.ts'
import { capital } from '../page/words.ts'
import { fieldAt } from './field.ts'

/** The stages in order of precedence, each with its rule in words, its label and the numbers in its condition. */
export const stagesShown = (rules: PublishedRules): SettingStage[] =>
  rules.stages.map((stage, at) => ({
    name: stage.name,
    when: ruleOf(stage),
    fields: [
      fieldAt(rules, ['stages', at, 'label'], {
        label: 'Label',
        help: `Shown for ${stage.name}; the name itself stays, since the CRM keeps it.`,
        kind: 'text',
      }),
      ...numbersIn(rules, stage.when, ['stages', at, 'when']),
    ],
  }))

const ruleOf = ({ when, manual }: Stage): string =>
  when === undefined ? (manual === true ? 'by hand only' : 'everybody else') : inWords(when)

/** Every number of a condition, wherever it stands in it; the words of its test say what it is held against. */
function numbersIn(rules: PublishedRules, within: unknown, path: SettingPath): SettingField[] {
  if (typeof within !== 'object' || within === null) return []
  return Object.entries(within).flatMap(([key, value]) => {
    const at = [...path, Array.isArray(within) ? Number(key) : key]
    if (typeof value !== 'number') return numbersIn(rules, value, at)
    const fact = 'fact' in within ? String(within.fact) : 'usage'
    return [
      fieldAt(rules, at, {
        label: capital(`${factKind(fact)?.label ?? fact} ${operatorWords[key] ?? key}`),
        help: 'A number in the condition of this stage.',
        kind: 'number',
      }),
    ]
  })
}

const operatorWords: Record<string, string> = {
  atLeast: 'at least',
  atMost: 'at most',
  moreThan: 'more than',
  lessThan: 'less than',
  withinLast: 'within the last days',
  withinNext: 'within the next days',
  inQuarter: 'in quarter',
  withinDaysOfStart: 'within days of the start',
  is: 'is',
  isNot: 'is not',
}
