import type { WaitingEdit } from '@perennial/shared/wire/approvals'
import type { Formats } from '../../common/words/Reader.tsx'

/** What would be paid a year instead of what; `because` where that is not simply what was asked for. */
export function changeText(
  { amount, before, after }: Pick<WaitingEdit, 'amount' | 'before' | 'after'>,
  { money }: Formats,
): { change: string; because: string | null } {
  if (before === null || after === null)
    return { change: money(amount), because: 'What the account pays is not known any more.' }
  if (before.minor === after.minor)
    return {
      change: `${money(before)} either way`,
      because: `The source or a later word rules instead of ${money(amount)}.`,
    }
  return { change: `${money(before)} becomes ${money(after)}`, because: null }
}
