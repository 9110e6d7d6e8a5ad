import type { Backtest } from '@perennial/shared/risk/backtest/backtest'
import { leads } from '@perennial/shared/risk/decisions/lead'
import { quarterText } from '../../../page/dates.ts'
import { type Html, html } from '../../../page/html.ts'
import type { Section } from '../../../page/section.ts'
import { type Column, table } from '../../../page/table.ts'
import { count, listed, plural, sentence } from '../../../page/words.ts'
import type { BacktestContext } from '../context.ts'
import { type Explained, explanations } from './explanations.ts'

export const howMade = (backtest: Backtest, _context: BacktestContext): Section => ({
  id: 'how-made',
  title: 'How this was made',
  name: 'How it was made',
  lead: 'Without looking ahead:',
  body: html`
<ol>
<li>Each past renewal is looked at again as it stood ${listed(leads.map(String))} days before the last day to decide, with what the CRM had recorded by then and nothing later.</li>
<li>For each quarter everything is learned anew, and only from renewals whose outcome was known a week or more before the first of these looks.</li>
<li>What is still open counts as neither lost nor renewed, and several looks at one renewal never count as several renewals.</li>
</ol>
${counted(backtest)}
<h3>Quarters that were skipped</h3>
${skipped(backtest)}
<h3>Words</h3>
${explanations(words)}`,
})

const counted = ({ decisions: { total, lost, renewed, unscored, atWill } }: Backtest): Html => html`
<p>${plural(total, 'renewal')} decided: ${count(renewed)} renewed and ${count(lost)} lost with a health score beforehand, ${count(unscored)} without one, which are not judged. ${
  atWill.decided === 0
    ? 'No customer is on a contract that can be left any month.'
    : `Beside them ${plural(atWill.decided, 'decision')} of customers that can leave any month, one a quarter each, of which ${count(atWill.lost)} left; they are kept apart.`
}</p>`

const skipped = ({ skipped, decisions }: Backtest): Html =>
  skipped.length > 0
    ? table({ caption: 'Too little had been decided before them', columns, rows: skipped })
    : html`<p>${decisions.total === 0 ? 'There was none to skip.' : 'None.'}</p>`

const columns: Column<Backtest['skipped'][number]>[] = [
  { head: 'Quarter', width: 20, cell: ({ quarter }) => quarterText(quarter) },
  { head: 'Why', width: 80, cell: ({ because }) => sentence(because) },
]

const words: readonly Explained[] = [
  [
    'Decision',
    'A renewal that came to its end: on the last day for notice where the contract renews by itself, else at the end of its term.',
  ],
  ['Left, or lost', 'Nothing renewed. Who renews for less has not left.'],
  ['Flagged', 'Among the riskiest of its quarter, as many as could be looked after.'],
  ['Base rate', 'Everybody is as likely to leave as customers were so far.'],
  ['Hand score', 'The published scorecard: the share lost in each band so far, the lower score first.'],
  ['Unit weights', 'Every measure of the scorecard counts alike: what weights are worth at all.'],
  ['Trained model', 'Weights learned from past renewals, starting from those of the scorecard.'],
  [
    'P10, P50, P90',
    'In 1 of 10 quarters fewer should renew than P10, in half of them fewer than P50, in 1 of 10 more than P90.',
  ],
  ['Healthy', 'The band of the health score, as the scorecard gave it then, without what a person overrode.'],
]
