/** `npm run console`: builds the console and prints the folder to give to `perennial serve --console`. */
import { buildConsole } from '../build.ts'

const { dir } = await buildConsole()
process.stdout.write(`${dir}\n`)
