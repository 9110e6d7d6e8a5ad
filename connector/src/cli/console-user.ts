import { text } from 'node:stream/consumers'
import { readEnvironment } from '../config/environment.ts'
import { ConfigError } from '../errors.ts'
import { setUser } from '../web/console/users-file.ts'
import { emit } from './output.ts'
import { running, verb } from './verb.ts'

const shortest = 12

export const consoleUser = verb('console-user', 'let a person into the console on this machine')
  .argument('<email>', 'who; the password is read from the standard input')
  .option('--file <path>', 'file of users (default PERENNIAL_CONSOLE_USERS)')
  .action(
    running(async (email: string, options: { file?: string; json?: boolean }) => {
      const file = options.file ?? readEnvironment().consoleUsers
      if (file === undefined)
        throw new ConfigError('no file of users is named', {
          field: '--file',
          remedy: 'name one with --file, or set PERENNIAL_CONSOLE_USERS',
        })
      if (!/^\S+@\S+$/.test(email))
        throw new ConfigError(`${email} is no email address`, {
          field: 'email',
          remedy: 'write NAME@COMPANY',
        })
      const password = (await text(process.stdin)).replace(/\r?\n$/, '')
      if (password.length < shortest)
        throw new ConfigError(`the password has ${password.length} characters`, {
          field: 'password',
          remedy: `send at least ${shortest} on the standard input: echo 'PASSWORD' | perennial console-user ${email}`,
        })
      await setUser(file, email, password)
      emit(options.json === true, { email, file }, () => `${email} may log in to the console (${file}).`)
      return 0
    }),
  )
