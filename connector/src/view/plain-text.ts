/** Text of a CRM as one line: some keep it as HTML. Null when nothing is left of it. */
export function plainText(text: string | null, longest: number): string | null {
  const line = text
    ?.replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (!line) return null
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line
}
