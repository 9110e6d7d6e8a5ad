/**
 * The address of an app page below `base`: `:name` parts of the path are filled in, all other parameters become
 * the query, as HubSpot's PageLink and `navigateToPage` do.
 */
export function pageAddress(base: string, to: string, params: Record<string, string> = {}): string {
  const [path = '/', given = ''] = to.split('?')
  const query = new URLSearchParams(given)
  const named = new Set<string>()
  const filled = path.replace(/:(\w+)/g, (token, name: string) => {
    const value = params[name]
    if (value === undefined) return token
    named.add(name)
    return encodeURIComponent(value)
  })
  for (const [name, value] of Object.entries(params)) if (!named.has(name)) query.set(name, value)
  const text = query.toString()
  return `${base}${filled === '/' ? '' : filled}${text ? `?${text}` : ''}`
}
