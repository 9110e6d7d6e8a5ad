import { Survey } from '@perennial/shared/model/survey'
import { days, factKind, keyed, known, needed, text } from './fact-kind.ts'

/** What customers answered. A row without an answer is no survey. */
export const surveys = factKind({
  stored: 'survey',
  fields: {
    id: text,
    account: needed(text),
    type: needed(text),
    value: needed(text),
    on: needed(days),
    contact: text,
    comment: text,
  },
  read: row => {
    const value = row.number('value')
    if (value === null) {
      row.odd('unanswered_survey', 'value')
      return null
    }
    const account = row.needed('account')
    const type = row.choice('type', Survey.shape.type.options)
    if (type === null) throw row.refusal('type', 'every row needs it')
    const on = row.neededDay('on')
    const content = known({ type, value, on, contactId: row.text('contact'), comment: row.text('comment') })
    return { ...keyed(row.text('id'), account, type, on), account, content }
  },
})
