import type { BarChartProps } from '@hubspot/ui-extensions'
import { Chart } from './chart/Chart.tsx'

export const BarChart = (props: BarChartProps) => <Chart {...props} kind="bars" called="Bar chart" />
