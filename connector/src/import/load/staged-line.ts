import type { Fact } from '../kinds/fact-kind.ts'
import type { Oddity } from '../row/file-row.ts'

/** A row of a file as one line of COPY's text format; a row that is set aside has no fact, only what is odd about it. */
export function stagedLine(
  n: number,
  place: { fileNo: number; line: number; kind: string },
  fact: Fact | null,
  odd: readonly Oddity[],
): string {
  const said = fact
    ? `${text(fact.key)}\t${fact.named ? 't' : 'f'}\t${text(fact.account)}\t${json(fact.content)}`
    : '\\N\t\\N\t\\N\t\\N'
  const noted = odd.length === 0 ? '\\N' : json(odd)
  return `${n}\t${place.fileNo}\t${place.line}\t${place.kind}\t${said}\t${noted}\n`
}

/** Backslash, tab and line ends are escaped; PostgreSQL has no text with a zero byte in it. */
const text = (value: string): string =>
  special.test(value) ? value.replace(specials, one => escapes[one]!) : value

const json = (value: unknown): string =>
  JSON.stringify(value).replaceAll('\\u0000', '').replaceAll('\\', '\\\\')

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '',
}
const special = /[\\\t\n\r\0]/
const specials = new RegExp(special, 'g')
