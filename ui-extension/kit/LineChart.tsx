import type { LineChartProps } from '@hubspot/ui-extensions'
import { Chart } from './chart/Chart.tsx'

export const LineChart = (props: LineChartProps) => <Chart {...props} kind="lines" called="Line chart" />
