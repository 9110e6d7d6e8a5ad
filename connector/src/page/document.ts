import { hatchings } from './bar.ts'
import { type Html, html } from './html.ts'
import { contents, type Section, sectionHtml } from './section.ts'

/** What a page is made of. */
export interface Document {
  title: string
  styles: Html
  /** The header, which answers first. */
  top: Html
  sections: readonly Section[]
  foot: Html
}

/** One HTML file: complete in itself, without scripts, for screen and paper. */
export const documentText = ({ title, styles, top, sections, foot }: Document): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>
${styles}</style>
</head>
<body>
${hatchings}
${top}
<div class="page columns">
${contents(sections)}
<main>${sections.map(sectionHtml)}
</main>
</div>
${foot}
</body>
</html>
`.text
