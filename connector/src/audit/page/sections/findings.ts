import { type Finding, findingCodes } from '@perennial/shared/ledger/findings'
import { exactSums } from '../../../page/amounts.ts'
import { bar, barAndFigure } from '../../../page/bar.ts'
import { type Html, html, joined, nothing } from '../../../page/html.ts'
import { recordLink } from '../../../page/link.ts'
import type { Section } from '../../../page/section.ts'
import { type Column, folded, more, table } from '../../../page/table.ts'
import { count, plural, sentence } from '../../../page/words.ts'
import type { Audit } from '../../audit.ts'
import { severityChip } from '../chips.ts'
import { nobody, nobodyWords, severities, tally } from '../facts.ts'
import { findingLabels } from '../labels.ts'

export function findings(audit: Audit): Section {
  const { findings } = audit
  const [first, others] = folded(findings)
  return {
    id: 'findings',
    title: 'Findings to settle',
    name: 'Findings',
    ...(!(nobody(audit) && findings.length === 0) && { mark: count(findings.length) }),
    lead:
      findings.length === 0
        ? nobody(audit)
          ? nobodyWords
          : 'Nothing is to be settled: no source contradicts another, and no date or amount is missing.'
        : `${plural(findings.length, 'finding')}, largest ARR first. Each says what Perennial did meanwhile and what settles it.`,
    body:
      findings.length === 0
        ? nothing
        : html`${byCode(findings)}
<ol class="findings">${first.map(findingHtml)}</ol>
${more(others.length, 'finding', 'findings', () => html`<ol class="findings" start="${first.length + 1}">${others.map(findingHtml)}</ol>`)}`,
  }
}

const byCode = (findings: readonly Finding[]): Html => {
  const rows = findingCodes
    .map(code => ({ code, of: findings.filter(finding => finding.code === code) }))
    .filter(({ of }) => of.length > 0)
    .toSorted((a, b) => b.of.length - a.of.length)
  return table({ caption: 'Findings by kind', columns: kindColumns(rows[0]!.of.length), rows })
}

type Kind = { code: Finding['code']; of: Finding[] }

const kindColumns = (most: number): Column<Kind>[] => [
  { head: 'Kind', width: 46, cell: ({ code }) => findingLabels[code] },
  { head: 'Severity', width: 24, cell: ({ of }) => severityWords(of) },
  {
    head: 'All',
    width: 30,
    number: true,
    cell: ({ of }) => barAndFigure(kindBar(of, most), count(of.length)),
  },
]

const severityWords = (of: readonly Finding[]): string =>
  tally(severities, of, ({ severity }) => severity)
    .filter(({ number }) => number > 0)
    .map(({ kind, number }) => `${count(number)} ${kind}`)
    .join(', ')

/** As long as the kind is frequent, against the most frequent one. */
const kindBar = (of: readonly Finding[], most: number): Html =>
  html`<span style="width:${Math.round((of.length / most) * 100)}%">${bar(severityParts(of))}</span>`

const severityParts = (of: readonly Finding[]) =>
  tally(severities, of, ({ severity }) => severity).map(({ kind, number }) => ({
    label: kind,
    size: number,
    fill: kind,
  }))

const findingHtml = ({ severity, code, account, arr, message, remedy, records }: Finding): Html => html`
<li><article>
<div class="finding-of"><h3>${recordLink(account.name, account.url)}</h3><div class="weight">${severityChip(severity)}${exactSums(arr)}</div></div>
<div class="finding-says"><p><strong>${findingLabels[code]}.</strong> ${sentence(message)}</p><p class="remedy">To settle it: ${sentence(remedy)}</p>
${
  records.length > 0 &&
  html`<p class="records">Look at ${joined(
    records.map(({ text, url }) => recordLink(text, url)),
    ' · ',
  )}</p>`
}</div>
</article></li>`
