import { Command } from 'commander'
import { configExport } from './config-export.ts'
import { configHistory } from './config-history.ts'
import { configPublish } from './config-publish.ts'
import { configRollback } from './config-rollback.ts'

export const config = new Command('config')
  .description('the versions of the rules: publish the file, go back, see who changed what and why')
  .addCommand(configPublish.exitOverride())
  .addCommand(configRollback.exitOverride())
  .addCommand(configHistory.exitOverride())
  .addCommand(configExport.exitOverride())
