/** This view's own server: what it answers, or an error in its words. */
export const read = <T>(path: string): Promise<T> => ask(path)

export const send = <T>(path: string, body: unknown): Promise<T> =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, init)
  const body = await response.json()
  if (!response.ok) throw new Error(body.message ?? `The local server answered ${response.status}`)
  return body
}
