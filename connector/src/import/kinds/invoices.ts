import { factKind, keyed, needed, text } from './fact-kind.ts'

/** The recurring total that was billed to an account for a month; several rows of a month add up. */
export const invoices = factKind({
  stored: 'invoice',
  fields: {
    id: text,
    account: needed(text),
    month: needed({ days: true }),
    amount: needed(text),
    currency: text,
  },
  read: row => {
    const account = row.needed('account')
    const month = row.neededMonth('month')
    const amount = row.money('amount')
    if (amount === null) throw row.refusal('amount', 'every row needs it')
    return { ...keyed(row.text('id'), account, month, amount.currency), account, content: { month, amount } }
  },
})
