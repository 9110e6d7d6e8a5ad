import type { StoredAdjustment } from '../view/stored-adjustments.ts'

/** Who asked last for what is to be decided about an adjustment: for the edit itself, or for its undo. */
export function askedFor({
  adjustment: { by, note },
  madeAt,
  events,
}: Pick<StoredAdjustment, 'adjustment' | 'madeAt' | 'events'>): {
  by: string
  note: string | null
  /** ISO instant. */
  at: string
} {
  return events.findLast(({ what }) => what === 'undo_asked') ?? { by, note, at: madeAt }
}
