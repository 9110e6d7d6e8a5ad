import { Command } from 'commander'
import { riskBacktest } from './risk-backtest.ts'
import { riskEvaluate } from './risk-evaluate.ts'
import { riskModels } from './risk-models.ts'
import { riskTrain } from './risk-train.ts'

export const risk = new Command('risk')
  .description('renewal risk: learn it from past decisions and prove it on decisions that were held out')
  .addCommand(riskEvaluate.exitOverride())
  .addCommand(riskTrain.exitOverride())
  .addCommand(riskBacktest.exitOverride())
  .addCommand(riskModels.exitOverride())
