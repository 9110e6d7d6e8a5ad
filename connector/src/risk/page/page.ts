import type { Backtest } from '@perennial/shared/risk/backtest/backtest'
import { dayText } from '../../page/dates.ts'
import { documentText } from '../../page/document.ts'
import type { Section } from '../../page/section.ts'
import { stylesWith } from '../../page/styles.ts'
import type { BacktestContext } from './context.ts'
import { cannotSee } from './sections/cannot-see.ts'
import { caught } from './sections/caught.ts'
import { comparison } from './sections/comparison.ts'
import { falseGreens } from './sections/false-greens.ts'
import { fan } from './sections/fan.ts'
import { footer } from './sections/footer.ts'
import { howEarly } from './sections/how-early.ts'
import { howMade } from './sections/how-made.ts'
import { leakSuspects } from './sections/leak-suspects.ts'
import { optimistic } from './sections/optimistic.ts'
import { segments } from './sections/segments.ts'
import { summary } from './sections/summary.ts'
import { tenths } from './sections/tenths.ts'

/** What it would have been worth, whether its probabilities hold, where it fails, and what all of it rests on. */
const parts: readonly ((backtest: Backtest, context: BacktestContext) => Section)[] = [
  comparison,
  tenths,
  fan,
  caught,
  falseGreens,
  segments,
  howEarly,
  optimistic,
  leakSuspects,
  cannotSee,
  howMade,
]

const styles = stylesWith(new URL('./styles/backtest.css', import.meta.url))

/** The back-test as one HTML file, for those who plan with it: complete in itself, without scripts, for screen and paper. */
export const backtestPage = (backtest: Backtest, context: BacktestContext): string =>
  documentText({
    title: `Risk back-test of portal ${context.portalId}, ${dayText(context.asOf)}`,
    styles,
    top: summary(backtest, context),
    sections: parts.map(part => part(backtest, context)),
    foot: footer(context),
  })
