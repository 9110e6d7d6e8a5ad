import { LossCause } from '@perennial/shared/model/contract-line'
import { days, factKind, keyed, known, needed, text } from './fact-kind.ts'

/** When an account said it leaves, and why. It explains the end of a contract line, it never ends one. */
export const churnEvents = factKind({
  stored: 'churn_event',
  fields: {
    id: text,
    account: needed(text),
    on: needed(days),
    reason: text,
    lossCause: text,
    reactivation: text,
    note: text,
  },
  read: row => {
    const account = row.needed('account')
    const on = row.neededDay('on')
    const content = known({
      on,
      reason: row.text('reason'),
      lossCause: row.choice('lossCause', LossCause.options),
      reactivation: row.flag('reactivation'),
      note: row.text('note'),
    })
    return { ...keyed(row.text('id'), account, on), account, content }
  },
})
