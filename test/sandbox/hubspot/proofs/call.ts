/** One call of the walk through every v3/v4 endpoint, with the status HubSpot answers on the fixture portal. */
export interface Call {
  name: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  body?: unknown
  status: number
}

export const get = (name: string, path: string, status = 200): Call => ({ name, method: 'GET', path, status })

export const post = (name: string, path: string, body: unknown, status = 200): Call => ({
  name,
  method: 'POST',
  path,
  body,
  status,
})

export const put = (name: string, path: string, body: unknown, status = 200): Call => ({
  ...post(name, path, body, status),
  method: 'PUT',
})

export const patch = (name: string, path: string, body: unknown, status = 200): Call => ({
  ...post(name, path, body, status),
  method: 'PATCH',
})

export const remove = (name: string, path: string): Call => ({ name, method: 'DELETE', path, status: 204 })
