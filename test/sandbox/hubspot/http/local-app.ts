/** The one app that is installed in the local account. */
export const oauthClient = {
  id: '11111111-2222-4333-8444-555555555555',
  secret: 'local-hubspot-client-secret',
}
export const appId = 135_790

/** Who installed it, and who does whatever a person does here. */
export const userId = 9_001

/** Who stands behind a source: the app that wrote, or the user. */
export const sourceId = (source: string): { sourceId?: string } =>
  source === 'INTEGRATION'
    ? { sourceId: String(appId) }
    : source === 'CRM_UI'
      ? { sourceId: `userId:${userId}` }
      : {}
