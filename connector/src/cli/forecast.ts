import { Command } from 'commander'
import { forecastCall } from './forecast-call.ts'
import { forecastCalls } from './forecast-calls.ts'
import { forecastDeals } from './forecast-deals.ts'
import { forecastUnasked } from './forecast-unasked.ts'

export const forecast = new Command('forecast')
  .description('the renewals to come: what is called of them, their deals, and who was asked')
  .addCommand(forecastCall.exitOverride())
  .addCommand(forecastCalls.exitOverride())
  .addCommand(forecastDeals.exitOverride())
  .addCommand(forecastUnasked.exitOverride())
