/** HubSpot's record addresses end in object type id and record id. */
const recordAddress = /\/record\/(0-\d+)\/(\d+)\/?$/
const company = '0-2'

/**
 * Follows a link into the CRM within this page where it can: another company opens, an associated record
 * is pointed out in the sidebar. Returns false when the link must open elsewhere.
 */
export function openRecord(url: string, openCompany: (id: string) => void): boolean {
  const [, type, id] = recordAddress.exec(url) ?? []
  if (!id) return false
  if (type === company) {
    openCompany(id)
    return true
  }
  const entry = document.getElementById(`record-${id}`)
  entry?.focus()
  entry?.scrollIntoView({ block: 'center' })
  return entry !== null
}
