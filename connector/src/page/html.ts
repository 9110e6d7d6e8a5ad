import { printable } from './printable.ts'

/** Markup that may be sent as it stands. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type Part = Html | string | number | null | false | undefined | readonly Part[]

/** A piece of markup. Whatever is put in is escaped, for text and for quoted attributes, unless it is markup itself. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.map((string, index) => string + markup(parts[index])).join(''))

/** Nothing, an empty part. */
export const nothing = new Html('')

export function joined(parts: readonly Part[], separator: string): Html {
  return html`${parts.map((part, index) => (index === 0 ? part : [separator, part]))}`
}

function markup(part: Part): string {
  if (part instanceof Html) return part.text
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'object') return part.map(markup).join('')
  return escaped(printable(String(part)))
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => entities[sign]!)
