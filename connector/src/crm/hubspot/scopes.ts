/**
 * The least a private app needs: companies and deals, and our own properties on them.
 * https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/scopes
 */
export const neededScopes = [
  'crm.objects.companies.read',
  'crm.objects.companies.write',
  'crm.objects.contacts.read',
  'crm.objects.deals.read',
  'crm.objects.deals.write',
  'crm.objects.owners.read',
  'crm.schemas.companies.read',
  'crm.schemas.companies.write',
  'crm.schemas.deals.read',
  'crm.schemas.deals.write',
] as const

/** What is needed as well once contacts are written to: our property on them, and its values. */
export const contactStageScopes = ['crm.objects.contacts.write', 'crm.schemas.contacts.write'] as const

/**
 * What each of these adds may be missing: a portal without it is mirrored without it. The contracts object
 * may answer a token without its scope with an empty list instead of a refusal (unverified).
 */
export const usefulScopes = {
  tickets: 'tickets',
  'crm.objects.line_items.read': 'line items',
  'crm.objects.contracts.read': 'records of the contracts object',
  'crm.objects.subscriptions.read': 'commerce subscriptions',
  'crm.objects.feedback_submissions.read': 'survey answers (Service Hub Professional)',
  'sales-email-read': 'logged emails',
  'crm.lists.read': 'the list of customers, if `customers.list` names one',
  'crm.objects.contacts.write': 'tasks that alerts open',
} as const
