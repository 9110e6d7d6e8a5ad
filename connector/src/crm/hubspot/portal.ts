import type { CrmEvent, CrmSettings } from '../crm.ts'
import type { Answer, Call, Request } from './request.ts'

/** What every verb of the adapter needs: the way to the portal and what was configured for it. */
export interface Portal {
  request: Request
  settings: CrmSettings
  report(event: CrmEvent): void
}

/** Body of a read: a search counts against its own quota, everything else against the shared one. */
export async function get<T>(
  portal: Portal,
  path: string,
  query: Record<string, string> = {},
): Promise<Answer<T>> {
  return portal.request<T>({ method: 'GET', path, query, quota: 'read', lane: 'pull', repeatable: true })
}

/** A POST that reads. */
export async function ask<T>(
  portal: Portal,
  path: string,
  body: unknown,
  quota: 'read' | 'search' = 'read',
): Promise<Answer<T>> {
  return portal.request<T>({ method: 'POST', path, body, quota, lane: 'pull', repeatable: true })
}

/** A write that leaves the same state however often it is sent, or is never repeated. */
export async function put<T>(
  portal: Portal,
  call: Pick<Call, 'method' | 'path' | 'body' | 'repeatable' | 'lane'>,
): Promise<Answer<T>> {
  return portal.request<T>({ ...call, quota: 'write' })
}
