import { html } from '../page/html.ts'
import { recordLink } from '../page/link.ts'
import type { Digest, DigestLine } from './digest.ts'
import { chanceText, digestTitle, digestTotal, stakeText, whenText } from './digest-words.ts'

/** A digest as one HTML file without scripts, images or style sheets: mailers keep only what stands in the elements. */
export const digestHtml = (digest: Digest): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${digestTitle(digest)}</title>
</head>
<body style="margin:0 auto;max-width:40em;padding:1em;font:16px/1.5 sans-serif;color:#1b2430;background:#ffffff">
<h1 style="font-size:1.3em">${digestTitle(digest)}</h1>
${digestTotal(digest) && html`<p>${digestTotal(digest)}</p>`}
<ol style="padding-left:1.4em">${digest.lines.map(lineHtml)}
</ol>
</body>
</html>
`.text

const lineHtml = (line: DigestLine) => html`
<li style="margin-bottom:1.4em">
<strong>${recordLink(line.account.name, line.url)}</strong><br>
${whenText(line)}<br>
${stakeText(line)}
${line.reasons.length > 0 && html`<ul>${line.reasons.map(reason => html`<li>${reason}</li>`)}</ul>`}
${chanceText(line) && html`<p style="margin:.3em 0;color:#4a5568">${chanceText(line)}</p>`}
</li>`
