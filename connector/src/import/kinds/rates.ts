import { days, factKind, needed, text } from './fact-kind.ts'

/** What one unit of a currency is worth in the reporting currency, from a day on. */
export const rates = factKind({
  stored: 'rate',
  fields: { on: needed(days), currency: needed(text), rate: needed(text) },
  read: row => {
    const rate = row.number('rate')
    if (rate === null || rate <= 0) throw row.refusal('rate', 'write a number above 0')
    row.needed('currency')
    const [on, currency] = [row.neededDay('on'), row.currency()]
    return { key: `${currency}|${on}`, named: true, account: '', content: { on, currency, rate } }
  },
})
