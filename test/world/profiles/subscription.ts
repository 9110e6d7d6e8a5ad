import type { Day } from '../calendar.ts'
import type { Life } from '../life.ts'
import type { Term } from '../term.ts'
import { lastDay } from '../timeline.ts'

/** Terms that renew one another are one subscription: the last of those that follow on the given one. */
export function lastOfSubscription({ terms }: Pick<Life, 'terms'>, term: Term): Term {
  const next = terms[terms.indexOf(term) + 1]
  return next?.type === 'renewal' ? lastOfSubscription({ terms }, next) : term
}

/** Cancelled at most a month ahead: whoever will leave later has not said so yet. */
const monthAhead = 31

/** First day no longer covered; null while nobody has cancelled. */
export function cancelledOn({ end, fate }: Term): Day | null {
  if (fate?.outcome !== 'churned' || fate.closedOn > lastDay || end > lastDay + monthAhead) return null
  return end
}
