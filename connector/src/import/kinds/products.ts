import { factKind, known, needed, text } from './fact-kind.ts'

/** What is sold: the names that opportunities and contracts may give. */
export const products = factKind({
  stored: 'product',
  fields: { name: needed(text), family: text, price: text, currency: text },
  read: row => {
    const name = row.needed('name')
    const content = known({ family: row.text('family'), price: row.money('price') })
    return { key: name, named: true, account: '', content }
  },
})
