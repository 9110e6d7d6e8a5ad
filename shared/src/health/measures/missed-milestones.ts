import { type Day, daysBetween } from '../../day.ts'
import type { Account } from '../../model/account.ts'
import { measure, notApplicable, unknown } from '../measure.ts'
import { scaled } from '../scale.ts'
import { curve } from './curve.ts'
import { latestDay } from './latest.ts'

/** Milestones that fell due and are not done. Each day each one is late counts; done late is done. */
export const missedMilestones = measure({
  id: 'missed_milestones',
  label: 'Missed milestones',
  group: 'adoption',
  figure: 'days late, added up over the milestones that are due and not done',
  direction: 'less_is_better',
  subjective: false,
  needs: ['milestones'],
  horizonDays: 3650,
  defaults: {
    scale: curve([0, 100], [7, 75], [30, 45], [90, 0]),
    staleDays: 30,
  },
  read({ account: { milestones, url } }, asOf, _policy, { scale }) {
    if (milestones.length === 0) return unknown('No milestone is set for this account')
    const missed = milestones.filter(isMissed(asOf)).sort(longestLateFirst)
    const done = milestones.filter(isDone(asOf))
    if (missed.length + done.length === 0) return notApplicable('No milestone has fallen due yet')
    const late = missed.reduce((total, { due }) => total + daysBetween(due, asOf), 0)
    return {
      value: scaled(late, scale),
      figure: late,
      because:
        missed.length === 0
          ? 'No milestone that has fallen due is missed'
          : `Missed: ${missed.map(named).join(', ')}`,
      evidence: missed.map(one => ({ text: named(one), url })),
      asOf: latestDay([...missed.map(({ due }) => due), ...done.map(one => one.done)], asOf),
      applies: true,
    }
  },
})

type Milestone = Account['milestones'][number]

const isDone =
  (asOf: Day) =>
  (one: Milestone): one is Milestone & { done: Day } =>
    one.done !== null && one.done <= asOf

const isMissed =
  (asOf: Day) =>
  (one: Milestone): one is Milestone & { due: Day } =>
    one.due !== null && one.due < asOf && !isDone(asOf)(one)

const longestLateFirst = (a: { due: Day; name: string }, b: { due: Day; name: string }): number =>
  a.due === b.due ? (a.name < b.name ? -1 : 1) : a.due < b.due ? -1 : 1

const named = ({ name, due }: { name: string; due: Day }): string => `${name}, due on ${due}`
