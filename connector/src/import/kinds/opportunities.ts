import { days, factKind, known, needed, text } from './fact-kind.ts'

/** What sales tries to sell. Early ones often name no account yet: they are kept. */
export const opportunities = factKind({
  stored: 'opportunity',
  fields: {
    id: needed(text),
    account: text,
    name: text,
    product: text,
    status: needed(text),
    stage: text,
    amount: text,
    currency: text,
    opened: days,
    closed: days,
    owner: text,
  },
  read: row => {
    const account = row.text('account')
    if (account === null) row.odd('no_account', 'account', row.needed('id'))
    const status = row.choice('status', ['open', 'won', 'lost'])
    if (status === null) throw row.refusal('status', 'every row needs it')
    const amount = row.money('amount')
    if (amount !== null && amount.minor < 0) row.odd('negative_amount', 'amount')
    const content = known({
      name: row.text('name'),
      product: row.text('product'),
      status,
      stage: row.text('stage'),
      amount,
      openedOn: row.day('opened'),
      closedOn: row.day('closed'),
      owner: row.text('owner'),
    })
    return { key: row.needed('id'), named: true, account: account ?? '', content }
  },
})
