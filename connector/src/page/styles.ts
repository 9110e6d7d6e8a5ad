import { readFileSync } from 'node:fs'
import { Html } from './html.ts'

const sheet = (url: URL): string => readFileSync(url, 'utf8')
const common = (names: readonly string[]): string[] =>
  names.map(name => sheet(new URL(`./styles/${name}.css`, import.meta.url)))

const before = common(['tokens', 'page', 'text', 'figures', 'tables'])
const after = common(['narrow', 'print'])

/** The style sheets of every page with those of one page, in the order in which they override one another. */
export const stylesWith = (...own: readonly URL[]): Html =>
  new Html([...before, ...own.map(sheet), ...after].join('\n'))
