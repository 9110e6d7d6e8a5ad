import { days, factKind, known, needed, text } from './fact-kind.ts'

/** Who the customers are, and what reports group them by. */
export const accounts = factKind({
  stored: 'account',
  fields: {
    id: needed(text),
    name: text,
    domain: text,
    externalId: text,
    parent: text,
    plan: text,
    tier: text,
    region: text,
    owner: text,
    segment: text,
    industry: text,
    customerSince: days,
    url: text,
  },
  read: row => {
    const id = row.needed('id')
    const attributes = row.attributes()
    const content = known({
      name: row.text('name'),
      domain: row.text('domain')?.toLowerCase(),
      externalId: row.text('externalId'),
      parent: row.text('parent'),
      plan: row.text('plan'),
      tier: row.text('tier'),
      region: row.text('region'),
      owner: row.text('owner'),
      segment: row.text('segment'),
      industry: row.text('industry'),
      customerSince: row.day('customerSince'),
      url: row.text('url'),
      attributes: Object.keys(attributes).length > 0 ? attributes : null,
    })
    return { key: id, named: true, account: id, content }
  },
})
