import { dayText } from '../../../page/dates.ts'
import { type Html, html } from '../../../page/html.ts'
import type { BacktestContext } from '../context.ts'

export const footer = ({ portalId, asOf }: BacktestContext): Html => html`
<footer><div class="page">
<p>Portal ${portalId}, as of ${dayText(asOf)}. Nothing was written to the CRM for this page.</p>
<p class="soft">This file is complete in itself: it loads nothing and runs nothing. It names customers and sums, so share it as you would share those.</p>
</div></footer>`
