import { randomUUID } from 'node:crypto'

/** A UUID of version 7 (RFC 9562, 5.7): ids made later sort later, by the millisecond. */
export function sortableId(at: Date): string {
  const millis = at.getTime().toString(16).padStart(12, '0')
  return `${millis.slice(0, 8)}-${millis.slice(8)}-7${randomUUID().slice(15)}`
}
