/**
 * Where HubSpot's live answers are known to differ from the v3/v4 OpenAPI copies. Everything else must match
 * the specs to the letter, unknown keys included.
 */

const liveRecord = {
  // Live records carry a link into the portal's own screens.
  url: { type: 'string' },
  // Known to the companies spec, forgotten in those of most other object types.
  objectWriteTraceId: { type: 'string' },
}

/** Keys the specs do not list, by schema name. */
export const extraKeys: Record<string, Record<string, object>> = {
  SimplePublicObject: liveRecord,
  SimplePublicObjectWithAssociations: liveRecord,
  SimplePublicUpsertObject: liveRecord,
  // https://developers.hubspot.com/docs/api-reference/error-handling shows "status" in every error body.
  Error: { status: { const: 'error' } },
}

/** Values the specs describe more narrowly than the live API answers, by schema name and key. */
export const widerValues: Record<string, Record<string, object>> = {
  // Unlabelled associations answer "label": null:
  // https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide
  AssociationSpecWithLabel: { label: { type: ['string', 'null'] } },
  // The specs call it an object; the live value is a dotted name such as crm.associations.NO_ASSOCIATIONS_FOUND.
  StandardError: { subCategory: { type: 'string' } },
  // Nullable in the read schemas, forgotten in this one.
  SimplePublicUpsertObject: {
    properties: { type: 'object', additionalProperties: { type: ['string', 'null'] } },
  },
}
