/** Where an adjustment stands. Only `approved` and `undo_proposed` have an effect. */
export type AdjustmentState = 'proposed' | 'approved' | 'rejected' | 'undo_proposed' | 'undone'

/** What can happen to an adjustment after it was made. */
export type AdjustmentEvent = 'approved' | 'rejected' | 'undo_asked' | 'undo_rejected' | 'undone'

/** The state after the events so far, in the order they happened. */
export function stateAfter(needsApproval: boolean, events: readonly AdjustmentEvent[]): AdjustmentState {
  const last = events.at(-1)
  if (last === undefined) return needsApproval ? 'proposed' : 'approved'
  return stateOf[last]
}

const stateOf: Record<AdjustmentEvent, AdjustmentState> = {
  approved: 'approved',
  rejected: 'rejected',
  undo_asked: 'undo_proposed',
  undo_rejected: 'approved',
  undone: 'undone',
}

/** What may be asked of an adjustment, and what then happens to it, by its state. */
export const decisions: Record<'approve' | 'reject', Partial<Record<AdjustmentState, AdjustmentEvent>>> = {
  approve: { proposed: 'approved', undo_proposed: 'undone' },
  reject: { proposed: 'rejected', undo_proposed: 'undo_rejected' },
}
