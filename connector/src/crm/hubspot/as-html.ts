const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Plain text for a property that HubSpot shows as HTML. */
export const asHtml = (text: string): string =>
  text.replace(/[&<>]/g, sign => escapes[sign]!).replaceAll('\n', '<br>')
