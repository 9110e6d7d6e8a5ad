import { type Html, html } from './html.ts'

/** The address if a browser may follow it: only http and https, nothing that runs. */
export function safeUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}

/** A record by name, linked where it has an address. Names may be of any script and direction. */
export function recordLink(text: string, url: string | null): Html {
  const name = html`<bdi>${text.trim() === '' ? 'without a name' : text}</bdi>`
  const href = safeUrl(url)
  if (href === null) return name
  return html`<a href="${href}" target="_blank" rel="noopener noreferrer">${name}</a>`
}
