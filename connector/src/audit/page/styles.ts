import { readFileSync } from 'node:fs'
import { Html } from './html.ts'

const sheets = ['tokens', 'page', 'text', 'figures', 'tables', 'findings', 'narrow', 'print']

/** The style sheets of the page, in the order in which they override one another. */
export const styles = new Html(
  sheets.map(name => readFileSync(new URL(`./styles/${name}.css`, import.meta.url), 'utf8')).join('\n'),
)
