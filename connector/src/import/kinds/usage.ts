import { days, factKind, keyed, known, needed, text } from './fact-kind.ts'

/** What was used on a day, by an account or on a contract. */
export const usage = factKind({
  stored: 'usage',
  fields: {
    id: text,
    account: text,
    contract: text,
    day: needed(days),
    metric: text,
    quantity: needed(text),
  },
  lacks: mapped =>
    mapped.has('account') || mapped.has('contract') ? null : 'a column for `account` or `contract`',
  read: row => {
    const account = row.text('account')
    const contract = row.text('contract')
    if (account === null && contract === null) throw row.refusal('account', 'name the account in every row')
    const quantity = row.number('quantity')
    if (quantity === null || quantity < 0) throw row.refusal('quantity', 'write a number of 0 or more')
    const content = known({
      contract,
      day: row.neededDay('day'),
      metric: row.text('metric') ?? 'events',
      quantity,
    })
    return { ...keyed(row.text('id')), account: account ?? '', content }
  },
})
