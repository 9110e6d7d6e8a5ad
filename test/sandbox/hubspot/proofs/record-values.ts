/**
 * Property values that are neither string nor null anywhere in an answer, as paths. The specs leave this
 * open in places; HubSpot never answers anything else.
 */
export function unlikeValues(body: unknown, path = ''): string[] {
  if (Array.isArray(body)) return body.flatMap((item, index) => unlikeValues(item, `${path}/${index}`))
  if (body === null || typeof body !== 'object') return []
  return Object.entries(body).flatMap(([key, value]) =>
    key === 'properties' && 'id' in body
      ? wrongValues(value, `${path}/properties`)
      : unlikeValues(value, `${path}/${key}`),
  )
}

const wrongValues = (properties: object, path: string): string[] =>
  Object.entries(properties)
    .filter(([, value]) => value !== null && typeof value !== 'string')
    .map(([name, value]) => `${path}/${name} is ${typeof value}`)
