interface FetchOptions {
  method?: string
  timeout?: number
  body?: unknown
}

/** `hubspot.fetch`: the same path of the origin the console comes from; who asks is in its cookie. */
export async function consoleFetch(url: string, options: FetchOptions = {}): Promise<Response> {
  const { pathname, search } = new URL(url)
  const { method = 'GET', timeout = 15_000, body } = options
  const response = await fetch(`${pathname}${search}`, {
    method,
    signal: AbortSignal.timeout(timeout),
    headers: {
      'x-perennial-console': '1',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  if (response.status === 401) toLogin()
  return response
}

/** The door, which leads back to the page that was on show. */
export function toLogin(): void {
  const { pathname, search } = location
  location.assign(`/console/login?to=${encodeURIComponent(pathname + search)}`)
}
