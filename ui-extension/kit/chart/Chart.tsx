import type { ChartProps } from '@hubspot/ui-extensions'
import { useId, useState } from 'react'
import { useLocale } from '../Locale.tsx'
import { ChartTable } from './ChartTable.tsx'
import { Drawing } from './Drawing.tsx'
import { numberWords } from './numbers.ts'
import { plot as read } from './plot.ts'
import { summary } from './summary.ts'

interface Kind {
  kind: 'bars' | 'lines'
  called: string
}

/** A chart with its title, its description in words and its numbers as a table one press away. */
export function Chart({ kind, called, ...props }: ChartProps & Kind) {
  const locale = useLocale()
  const about = useId()
  const [asTable, setAsTable] = useState(false)
  const plot = read(props, locale)
  const words = numberWords(locale.locale)
  const { showLegend = false, showTooltips = false, showDataLabels = false } = props.options ?? {}
  const empty = plot.categories.length === 0
  return (
    <figure className="k-chart" data-test-id={props.testId}>
      <figcaption>
        <span className="k-chart-title">{plot.title}</span>
        <span className="k-hidden" id={about}>
          {summary(called, plot, words)}
        </span>
        {empty ? null : (
          <button type="button" className="k-plain k-chart-switch" onClick={() => setAsTable(!asTable)}>
            {asTable ? 'Show as chart' : 'Show as table'}
          </button>
        )}
      </figcaption>
      {empty ? (
        <p className="k-chart-empty">No data to show</p>
      ) : asTable ? (
        <ChartTable {...{ plot, words }} />
      ) : (
        <Drawing
          {...{ kind, plot, words, about }}
          legend={showLegend}
          labelled={showDataLabels}
          tips={showTooltips}
        />
      )}
    </figure>
  )
}
